' 2.3 Conversions of constants give what conversions at run time give.
DIM b AS BYTE, us AS USHORT, i AS INTEGER, ui AS UINTEGER, l AS LONG, u AS ULONG
b = 1e10: us = -1e10: i = 1e10: ui = 5e9: l = 1e19: u = 1e20
PRINT b; " "; us; " "; i; " "; ui; " "; l; " "; u
b = 300.7: us = -1.5: i = -1e10: ui = -1.0: l = -1e19: u = -1.0
PRINT b; " "; us; " "; i; " "; ui; " "; l; " "; u
'> -1 0 2147483647 705032704 9223372036854775807 18446744073709551615
'> 44 65535 -2147483648 4294967295 -9223372036854775808 18446744073709551615
