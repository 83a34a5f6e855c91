CLASS A
  METHOD Go() AS INTEGER
    RETURN 1
  END METHOD
END CLASS
CLASS B EXTENDS A
  METHOD Go()
'        ^^ [OVERRIDE-SIG] 'Go' must take and return what it does in the parent class: () AS INTEGER
  END METHOD
END CLASS
