DIM n AS INTEGER, s AS STRING
s = 5
'   ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
n = "five"
'   ^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
IF s = 5 THEN PRINT "x"
'  ^^^^^ [TYPE-MISMATCH] STRING cannot be compared with INTEGER
IF s THEN PRINT "y"
'  ^ [TYPE-MISMATCH] a condition must be a number, not a string
FOR s = 1 TO 3
'   ^ [FOR-VAR] the variable of FOR must be a simple numeric variable, not a string
NEXT
n = s + 1
'   ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
n = LEN(5)
'       ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
s = n
'   ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
s = CHR$("A")
'        ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
PRINT SQR("4")
'         ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
n = VAL(5)
'       ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
