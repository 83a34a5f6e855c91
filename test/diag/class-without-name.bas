CLASS
'    ^ [SYNTAX] the name of a CLASS expected, not the end of the line
END CLASS
