PRINT 1 XOR "x"
'           ^^^ [TYPE-MISMATCH] 'XOR' cannot be applied to STRING
