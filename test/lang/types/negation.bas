' 2.4 Unary minus keeps the promoted type and wraps for the minimum; of ULONG it is LONG; plus does nothing.
DIM u AS ULONG, ui AS UINTEGER, b AS BYTE
u = 1: ui = 4294967295: b = -128
PRINT -u; " "; -u < 0; " "; -ui; " "; -b; " "; +b; " "; +u - 2 > 0
x = 0: PRINT -x; " "; -5; " "; - -5; " "; -(-5); " "; +-+5
u = &H8000000000000000: PRINT -u
'> -1 -1 -4294967295 128 -128 -1
'> -0 -5 5 5 -5
'> -9223372036854775808
