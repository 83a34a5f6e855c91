' 2.1, 2.4 ULONG is unsigned, 64 bits; operations on it are unsigned.
DIM u AS ULONG, v AS ULONG
u = 0: u = u - 1: PRINT u; " "; u \ 10; " "; u MOD 10; " "; u + 1; " "; u * 2
v = 1: PRINT v - 2 = u; u > v; v < u; u > -1; u = -1; " "; -v
u = &H8000000000000000: PRINT u; " "; u \ 2; " "; u > 0
'> 18446744073709551615 1844674407370955161 5 0 18446744073709551614
'> -1-1-10-1 -1
'> 9223372036854775808 4611686018427387904 -1
