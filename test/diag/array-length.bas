DIM a(3)
PRINT LEN(a())
'         ^^^ [TYPE-MISMATCH] LEN is for strings; UBOUND and LBOUND tell the bounds of an array
