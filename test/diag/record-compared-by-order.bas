TYPE A
  X AS INTEGER
END TYPE
DIM a AS A, b AS A
IF a < b THEN PRINT 1
'  ^^^^^ [TYPE-MISMATCH] '<' cannot be applied to A and A
