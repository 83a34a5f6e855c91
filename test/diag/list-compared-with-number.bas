DIM l AS LIST
IF l = 5 THEN PRINT 1
'  ^^^^^ [TYPE-MISMATCH] LIST cannot be compared with INTEGER
