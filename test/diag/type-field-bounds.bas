n = 3
TYPE P
  A(n) AS INTEGER
'   ^ [CONST-EXPR] this must be a constant expression
  B("x") AS INTEGER
'   ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END TYPE
