DIM a AS OBJECT, b AS OBJECT
IF a < b THEN PRINT 1
'  ^^^^^ [TYPE-MISMATCH] '<' cannot be applied to OBJECT and OBJECT
