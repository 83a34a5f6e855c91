OPTION BASE 0
OPTION BASE 1
'^^^^^^^^^^^^ [OPTION] OPTION BASE was given another value before
DIM a(5)
a(1) = "x"
'      ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
