DIM a(3)
a("x") = 1
' ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
