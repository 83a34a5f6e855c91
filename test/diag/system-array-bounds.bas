OPTION SYSTEM
SUB Work(n AS INTEGER)
  DIM a(n) AS INTEGER
'       ^ [CONST-EXPR] the bounds of an array stored in place must be constant
END SUB
