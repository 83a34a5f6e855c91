METHOD Go()
'^^^^^ [SYNTAX] METHOD stands only inside a CLASS
END METHOD
CONSTRUCTOR()
'^^^^^^^^^^ [SYNTAX] CONSTRUCTOR stands only inside a CLASS
END CONSTRUCTOR
