CLASS A
'^^^^ [BLOCK] this CLASS has no END CLASS
  x AS INTEGER
  SUB Wrong
  END SUB
  DESTRUCTOR(a)
' ^^^^^^^^^^ [SYNTAX] DESTRUCTOR stands only inside a CLASS
'            ^ [DTOR-PARAMS] a DESTRUCTOR has no parameters
  END DESTRUCTOR
  CONSTRUCTOR() AS INTEGER
' ^^^^^^^^^^^ [SYNTAX] CONSTRUCTOR stands only inside a CLASS
'               ^^ [SYNTAX] a CONSTRUCTOR has no result type
  END CONSTRUCTOR
  PRINT 5
  METHOD M
' ^^^^^^ [SYNTAX] METHOD stands only inside a CLASS
' ^^^^^^ [BLOCK] this METHOD has no END METHOD
END CLASS
'^^^^^^^^ [BLOCK] END CLASS without an open CLASS
