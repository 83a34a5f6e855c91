' 2.1, 2.4 UINTEGER is stored in 32 bits and computes as LONG.
DIM u AS UINTEGER, v AS UINTEGER
u = 4294967295: PRINT u; " "; u + 1; " "; u * u; " "; -u
u = 4294967296: PRINT u; " ";: u = -1: PRINT u; " ";: u = 5000000000: PRINT u
v = 1: u = 0: PRINT u - v; " ";: u = u - v: PRINT u; " "; u > v; " "; u \ 2; " "; u MOD 10
INC u: PRINT u
'> 4294967295 4294967296 -8589934591 -4294967295
'> 0 4294967295 705032704
'> -1 4294967295 -1 2147483647 5
'> 0
