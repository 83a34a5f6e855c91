10 ON a$ GOTO 10
'     ^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
