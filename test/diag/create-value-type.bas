TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
DIM p AS P
p = CREATE P("x", 5)
'            ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
'                 ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
