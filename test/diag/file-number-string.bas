PRINT #"1", 5
'      ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
PRINT EOF("x")
'         ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
