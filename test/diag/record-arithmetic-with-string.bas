TYPE A
  X AS INTEGER
  S AS STRING
END TYPE
DIM a AS A, b AS A
a = a + b
'   ^^^^^ [UDT-ARITH] A has no arithmetic: its field 'S' is not a number
a = -a
'   ^^ [UDT-ARITH] A has no arithmetic: its field 'S' is not a number
