DIM a AS INTEGER
PRINT UBOUND(a)
'            ^ [TYPE-MISMATCH] an array is needed here
PRINT LBOUND(b)
'            ^ [TYPE-MISMATCH] an array is needed here
PRINT UBOUND(5)
'            ^ [TYPE-MISMATCH] an array is needed here
