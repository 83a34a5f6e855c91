DIM a(3)
PRINT a()
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
PRINT USING "##"; LIST(1)
'                 ^^^^^^^ [TYPE-MISMATCH] a value of type LIST OF INTEGER cannot be printed
WRITE LIST(1)
'     ^^^^^^^ [TYPE-MISMATCH] a value of type LIST OF INTEGER cannot be printed
