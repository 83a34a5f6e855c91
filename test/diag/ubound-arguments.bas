DIM a(3)
PRINT UBOUND()
'     ^^^^^^ [ARG-COUNT] UBOUND takes 1 to 2 arguments, but 0 given
PRINT UBOUND(a, 1, 2)
'     ^^^^^^ [ARG-COUNT] UBOUND takes 1 to 2 arguments, but 3 given
PRINT UBOUND(a, "x")
'               ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
