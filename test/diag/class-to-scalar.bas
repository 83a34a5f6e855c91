CLASS Dog
END CLASS
DIM d AS Dog, n AS INTEGER
n = d
'   ^ [TYPE-MISMATCH] Dog where INTEGER is needed
d = 5
'   ^ [TYPE-MISMATCH] INTEGER where Dog is needed
PRINT d + 1
'     ^^^^^ [TYPE-MISMATCH] '+' cannot be applied to Dog and INTEGER
