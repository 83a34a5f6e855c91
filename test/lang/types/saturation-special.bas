' 2.3 NaN becomes 0, infinities saturate, for every integer type.
DIM b AS BYTE, us AS USHORT, i AS INTEGER, ui AS UINTEGER, l AS LONG, u AS ULONG, x AS DOUBLE, n AS DOUBLE, s AS SINGLE
x = 1e308 * 10: n = x - x
b = n: us = n: i = n: ui = n: l = n: u = n: PRINT b; us; i; ui; l; u
b = x: us = x: i = x: ui = x: l = x: u = x: PRINT b; " "; us; " "; i; " "; ui; " "; l; " "; u
b = -x: us = -x: i = -x: ui = -x: l = -x: u = -x: PRINT b; " "; us; " "; i; " "; ui; " "; l; " "; u
s = n: i = s: l = s: u = s: PRINT i; l; u
'> 000000
'> -1 65535 2147483647 4294967295 9223372036854775807 18446744073709551615
'> 0 0 -2147483648 0 -9223372036854775808 9223372036854775808
'> 000
