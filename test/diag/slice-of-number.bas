PRINT n(1 TO 2)
'     ^ [TYPE-MISMATCH] TO takes a part of a string, not of DOUBLE
n(1 TO 2) = "x"
' [TYPE-MISMATCH] a string variable is needed, not DOUBLE
