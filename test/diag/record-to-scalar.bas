TYPE A
  X AS INTEGER
END TYPE
DIM a AS A, n AS INTEGER
n = a
'   ^ [TYPE-MISMATCH] A where INTEGER is needed
a = 5
'   ^ [TYPE-MISMATCH] INTEGER where A is needed
PRINT n + a
