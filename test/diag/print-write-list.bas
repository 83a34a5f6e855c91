WRITE LIST(1)
'     ^^^^^^^ [TYPE-MISMATCH] a value of type LIST OF INTEGER cannot be printed
