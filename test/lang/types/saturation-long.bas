' 2.3 UINTEGER and LONG saturate at LONG's range; UINTEGER then keeps the low bits.
DIM l AS LONG, u AS UINTEGER, x AS DOUBLE
x = 1e19: l = x: u = x: PRINT l; " "; u
x = -1e19: l = x: u = x: PRINT l; " "; u
x = 5e9: u = x: PRINT u; " ";: x = -1: u = x: PRINT u; " ";: x = 4294967295: u = x: PRINT u
x = 9223372036854775807.0: l = x: PRINT l; " ";: x = 9223372036854774784.0: l = x: PRINT l
'> 9223372036854775807 4294967295
'> -9223372036854775808 0
'> 705032704 4294967295 4294967295
'> 9223372036854775807 9223372036854774784
