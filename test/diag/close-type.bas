CLOSE "x"
'     ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
