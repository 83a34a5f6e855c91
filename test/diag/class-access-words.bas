CLASS A
  PRIVATE X AS INTEGER
' ^^^^^^^ [SYNTAX] all members are public; leave PRIVATE out
  PUBLIC METHOD Go()
' ^^^^^^ [SYNTAX] all members are public; leave PUBLIC out
  END METHOD
END CLASS
