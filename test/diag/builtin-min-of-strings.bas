PRINT MIN("a", "b")
'         ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
'              ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
