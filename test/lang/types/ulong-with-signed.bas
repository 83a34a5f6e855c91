' 2.4 A signed operand beside a ULONG is taken modulo 2^64, the operation is unsigned.
DIM u AS ULONG, i AS INTEGER, b AS BYTE, l AS LONG
u = 10: i = -1: b = -3: l = -20
PRINT u + i; " "; u * i; " "; i \ u; " "; u \ i; " "; i MOD u
PRINT u + b; " "; b > u; " "; l < u; " "; i = &HFFFFFFFFFFFFFFFF + (u - u); " "; u - l
'> 9 18446744073709551606 1844674407370955161 0 5
'> 7 -1 0 -1 30
