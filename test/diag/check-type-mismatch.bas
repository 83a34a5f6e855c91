DIM n AS INTEGER, s AS STRING, o AS OBJECT, l AS LIST OF INTEGER
n = s
'   ^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
s = n
'   ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
s = s * 2
'   ^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
PRINT s < n
'     ^^^^^ [TYPE-MISMATCH] STRING cannot be compared with INTEGER
IF s THEN PRINT
'  ^ [TYPE-MISMATCH] a condition must be a number, not a string
IF o THEN PRINT
'  ^ [TYPE-MISMATCH] a condition must be a number, not OBJECT
n = LEN(5 + 2)
'       ^^^^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
n = SQR("x")
'       ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
SWAP n, s
'^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are INTEGER and STRING
n = o
'   ^ [TYPE-MISMATCH] OBJECT where INTEGER is needed
PRINT IIF(n, s, 3)
'     ^^^^^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are STRING and INTEGER
PRINT NOT s
'         ^ [TYPE-MISMATCH] 'NOT' cannot be applied to STRING
PRINT -s
'     ^^ [TYPE-MISMATCH] '-' cannot be applied to STRING
PRINT s AND n
'     ^ [TYPE-MISMATCH] 'AND' cannot be applied to STRING
l = 5
'   ^ [TYPE-MISMATCH] INTEGER where LIST OF INTEGER is needed
n = n(1 TO 2)
'   ^ [TYPE-MISMATCH] TO takes a part of a string, not of INTEGER
PRINT UCASE$(3)
'            ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
TYPE R
  X AS INTEGER
END TYPE
DIM a AS R, b AS INTEGER
a = b
'   ^ [TYPE-MISMATCH] INTEGER where R is needed
PRINT a < a
'     ^^^^^ [TYPE-MISMATCH] '<' cannot be applied to R and R
LSET n = "x"
'    ^ [TYPE-MISMATCH] a string variable is needed, not INTEGER
INPUT l
'     ^ [TYPE-MISMATCH] a variable for a number or a string is needed, not LIST OF INTEGER
