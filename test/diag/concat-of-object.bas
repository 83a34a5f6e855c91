DIM o AS OBJECT
PRINT "x" + o
'     ^^^^^^^ [TYPE-MISMATCH] '+' cannot be applied to STRING and OBJECT
PRINT "x" & o
'     ^^^^^^^ [TYPE-MISMATCH] '&' cannot be applied to STRING and OBJECT
