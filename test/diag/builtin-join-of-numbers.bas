DIM a(3)
PRINT JOIN$(a(), ",")
'           ^^^ [TYPE-MISMATCH] an array of DOUBLE where an array of STRING is needed
PRINT JOIN$("x", ",")
'           ^^^ [TYPE-MISMATCH] an array is needed here
