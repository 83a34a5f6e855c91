' 9.3 BYREF parameters of every type write back.
SUB s(BYREF a AS BYTE, BYREF b AS UBYTE, BYREF c AS SHORT, BYREF d AS USHORT, BYREF e AS INTEGER, BYREF f AS UINTEGER, BYREF g AS LONG, BYREF h AS ULONG, BYREF i AS SINGLE, BYREF j AS DOUBLE, BYREF k AS STRING)
  a = a - 1: b = b - 1: c = c - 1: d = d - 1: e = e - 1: f = f - 1: g = g - 1: h = h - 1: i = i + 0.5: j = j / 3: k = k + k
END SUB
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE, k AS STRING
a = -128: j = 1: k = "k"
CALL s(a, b, c, d, e, f, g, h, i, j, k)
PRINT a; " "; b; " "; c; " "; d; " "; e; " "; f; " "; g; " "; h; " "; i; " "; j; " "; k
'> 127 255 -1 65535 -1 4294967295 -1 18446744073709551615 0.5 0.333333 kk
