DIM l AS LIST OF INTEGER
l = l + 1
'   ^^^^^ [TYPE-MISMATCH] '+' cannot be applied to LIST OF INTEGER and INTEGER
