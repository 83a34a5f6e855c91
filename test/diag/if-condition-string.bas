IF "x" THEN PRINT 1
'  ^^^ [TYPE-MISMATCH] a condition must be a number, not a string
WHILE a$
'     ^^ [TYPE-MISMATCH] a condition must be a number, not a string
WEND
