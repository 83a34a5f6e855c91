' 6.1 Arrays of every type hold their own kind of element.
DIM a(1) AS BYTE, b(1) AS UBYTE, c(1) AS SHORT, d(1) AS USHORT, e(1) AS INTEGER, f(1) AS UINTEGER
DIM g(1) AS LONG, h(1) AS ULONG, i(1) AS SINGLE, j(1) AS DOUBLE, k(1) AS STRING, l%(1), m!(1)
a(1) = 200: b(1) = 300: c(1) = 40000: d(1) = 70000: e(1) = 3000000000: f(1) = 5000000000
g(1) = 3e9: h(1) = -1: i(1) = 0.1: j(1) = 0.1: k(1) = "s": l%(1) = 2.9: m!(1) = 0.1
PRINT a(1); " "; b(1); " "; c(1); " "; d(1); " "; e(1); " "; f(1)
PRINT g(1); " "; h(1); " "; STR$(i(1)); " "; STR$(j(1)); " "; k(1); " "; l%(1); " "; m!(1) = 0.1
PRINT a(0); b(0); c(0); d(0); e(0); f(0); g(0); h(0); i(0); j(0); k(0)
'> -56 44 -25536 4464 -1294967296 705032704
'> 3000000000 18446744073709551615 0.1 0.1 s 2 0
'> 0000000000
