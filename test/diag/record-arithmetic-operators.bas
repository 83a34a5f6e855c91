TYPE A
  X AS INTEGER
END TYPE
DIM a AS A
a = a ^ 2
'   ^^^^^ [TYPE-MISMATCH] '^' cannot be applied to A and INTEGER
a = a MOD 2
'   ^^^^^^^ [TYPE-MISMATCH] 'MOD' cannot be applied to A and INTEGER
a = 5 - a
'   ^^^^^ [TYPE-MISMATCH] '-' cannot be applied to INTEGER and A
a = a AND 1
'   ^ [TYPE-MISMATCH] 'AND' cannot be applied to A
