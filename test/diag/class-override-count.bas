CLASS A
  METHOD Go(n AS INTEGER)
  END METHOD
END CLASS
CLASS B EXTENDS A
  METHOD Go()
'        ^^ [OVERRIDE-SIG] 'Go' must take and return what it does in the parent class: (INTEGER)
  END METHOD
END CLASS
