DIM l AS LIST OF INTEGER
PRINT l("x")
'       ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
