PRINT a$("x" TO 3)
'        ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
