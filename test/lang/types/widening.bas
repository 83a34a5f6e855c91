' 2.3 An integer keeps its value in a wider integer type: sign- or zero-extended by the source type.
DIM b AS BYTE, ub AS UBYTE, s AS SHORT, us AS USHORT, i AS INTEGER, ui AS UINTEGER, l AS LONG, ul AS ULONG
b = -1: ub = 255: s = -2: us = 65535: i = -3: ui = 4294967295
l = b: PRINT l; " ";: l = ub: PRINT l; " ";: l = s: PRINT l; " ";: l = us: PRINT l; " ";: l = i: PRINT l; " ";: l = ui: PRINT l
i = b: PRINT i; " ";: i = ub: PRINT i; " ";: i = s: PRINT i; " ";: i = us: PRINT i
i = -3
ul = ub: PRINT ul; " ";: ul = us: PRINT ul; " ";: ul = ui: PRINT ul; " ";: ul = b: PRINT ul; " ";: ul = i: PRINT ul
s = ub: PRINT s; " ";: us = ub: PRINT us; " ";: us = b: PRINT us; " ";: s = -2: ui = s: PRINT ui
'> -1 255 -2 65535 -3 4294967295
'> -1 255 -2 65535
'> 255 65535 4294967295 18446744073709551615 18446744073709551613
'> 255 255 65535 4294967294
