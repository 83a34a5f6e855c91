TYPE A
  X AS INTEGER
END TYPE
TYPE B
  X AS INTEGER
END TYPE
DIM a AS A, b AS B
a = b
'   ^ [TYPE-MISMATCH] B where A is needed
IF a = b THEN PRINT 1
'  ^^^^^ [TYPE-MISMATCH] A cannot be compared with B
SWAP a, b
'^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are A and B
