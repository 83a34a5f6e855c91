CLASS A
  x AS INTEGER
  SUB Wrong
' ^^^ [SYNTAX] in a CLASS a SUB is written METHOD
  END SUB
  DESTRUCTOR(a)
'            ^ [DTOR-PARAMS] a DESTRUCTOR has no parameters
  END DESTRUCTOR
  CONSTRUCTOR() AS INTEGER
'               ^^ [SYNTAX] a CONSTRUCTOR has no result type
  END CONSTRUCTOR
  PRINT 5
' ^^^^^ [SYNTAX] a CLASS holds fields and methods; PRINT cannot stand here
  METHOD M
' ^^^^^^ [BLOCK] this METHOD has no END METHOD
END CLASS
