CLASS A
  X AS INTEGER = RND
'                ^^^ [CONST-EXPR] this must be a constant expression
  S AS STRING = 5
'               ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
END CLASS
