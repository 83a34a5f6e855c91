' 2.3 An integer loses its high bits in a narrower type or one of other signedness.
DIM l AS LONG, b AS BYTE, ub AS UBYTE, s AS SHORT, us AS USHORT, i AS INTEGER, ui AS UINTEGER, ul AS ULONG
l = &H123456789ABCDEF0
b = l: ub = l: s = l: us = l: i = l: ui = l: ul = l
PRINT b; " "; ub; " "; s; " "; us; " "; i; " "; ui; " "; ul
l = -1: b = l: ub = l: s = l: us = l: i = l: ui = l: ul = l
PRINT b; " "; ub; " "; s; " "; us; " "; i; " "; ui; " "; ul
ul = &HFFFFFFFFFFFFFFFE: l = ul: i = ul: PRINT l; " "; i
'> -16 240 -8464 57072 -1698898192 2596069104 1311768467463790320
'> -1 255 -1 65535 -1 4294967295 18446744073709551615
'> -2 -2
