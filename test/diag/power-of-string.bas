PRINT "2" ^ 2
'     ^^^^^^^ [TYPE-MISMATCH] '^' cannot be applied to STRING and INTEGER
