' 2.4 The type and value of every operator with DOUBLE on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(j + a); " "; STR$(j - a); " "; STR$(j * a); " "; STR$(j / a); " "; STR$(j \ a); " "; STR$(j MOD a); " "; STR$(j < a); " "; STR$(j = a); " "; STR$(j >= a); " "; STR$(j AND a); " "; STR$(j OR a); " "; STR$(j XOR a); " "; STR$(j EQV a); " "; STR$(j IMP a)
PRINT STR$(j + b); " "; STR$(j - b); " "; STR$(j * b); " "; STR$(j / b); " "; STR$(j \ b); " "; STR$(j MOD b); " "; STR$(j < b); " "; STR$(j = b); " "; STR$(j >= b); " "; STR$(j AND b); " "; STR$(j OR b); " "; STR$(j XOR b); " "; STR$(j EQV b); " "; STR$(j IMP b)
PRINT STR$(j + c); " "; STR$(j - c); " "; STR$(j * c); " "; STR$(j / c); " "; STR$(j \ c); " "; STR$(j MOD c); " "; STR$(j < c); " "; STR$(j = c); " "; STR$(j >= c); " "; STR$(j AND c); " "; STR$(j OR c); " "; STR$(j XOR c); " "; STR$(j EQV c); " "; STR$(j IMP c)
PRINT STR$(j + d); " "; STR$(j - d); " "; STR$(j * d); " "; STR$(j / d); " "; STR$(j \ d); " "; STR$(j MOD d); " "; STR$(j < d); " "; STR$(j = d); " "; STR$(j >= d); " "; STR$(j AND d); " "; STR$(j OR d); " "; STR$(j XOR d); " "; STR$(j EQV d); " "; STR$(j IMP d)
PRINT STR$(j + e); " "; STR$(j - e); " "; STR$(j * e); " "; STR$(j / e); " "; STR$(j \ e); " "; STR$(j MOD e); " "; STR$(j < e); " "; STR$(j = e); " "; STR$(j >= e); " "; STR$(j AND e); " "; STR$(j OR e); " "; STR$(j XOR e); " "; STR$(j EQV e); " "; STR$(j IMP e)
PRINT STR$(j + f); " "; STR$(j - f); " "; STR$(j * f); " "; STR$(j / f); " "; STR$(j \ f); " "; STR$(j MOD f); " "; STR$(j < f); " "; STR$(j = f); " "; STR$(j >= f); " "; STR$(j AND f); " "; STR$(j OR f); " "; STR$(j XOR f); " "; STR$(j EQV f); " "; STR$(j IMP f)
PRINT STR$(j + g); " "; STR$(j - g); " "; STR$(j * g); " "; STR$(j / g); " "; STR$(j \ g); " "; STR$(j MOD g); " "; STR$(j < g); " "; STR$(j = g); " "; STR$(j >= g); " "; STR$(j AND g); " "; STR$(j OR g); " "; STR$(j XOR g); " "; STR$(j EQV g); " "; STR$(j IMP g)
PRINT STR$(j + h); " "; STR$(j - h); " "; STR$(j * h); " "; STR$(j MOD h); " "; STR$(j < h); " "; STR$(j = h); " "; STR$(j >= h)
PRINT STR$(j + i); " "; STR$(j - i); " "; STR$(j * i); " "; STR$(j / i); " "; STR$(j \ i); " "; STR$(j MOD i); " "; STR$(j < i); " "; STR$(j = i); " "; STR$(j >= i); " "; STR$(j AND i); " "; STR$(j OR i); " "; STR$(j XOR i); " "; STR$(j EQV i); " "; STR$(j IMP i)
PRINT STR$(j + j); " "; STR$(j - j); " "; STR$(j * j); " "; STR$(j / j); " "; STR$(j \ j); " "; STR$(j MOD j); " "; STR$(j < j); " "; STR$(j = j); " "; STR$(j >= j); " "; STR$(j AND j); " "; STR$(j OR j); " "; STR$(j XOR j); " "; STR$(j EQV j); " "; STR$(j IMP j)
PRINT STR$(-j); " "; STR$(NOT j)
'> -107.25 92.75 725 0.0725 0 -7.25 0 0 -1 -104 -3 101 -102 -98
'> 192.75 -207.25 -1450 -0.03625 0 -7.25 -1 0 0 200 -7 -207 206 206
'> -30007.25 29992.75 217500 0.000241666666666667 0 -7.25 0 0 -1 -30000 -7 29993 -29994 -29994
'> 59992.75 -60007.25 -435000 -0.000120833333333333 0 -7.25 -1 0 0 60000 -7 -60007 60006 60006
'> -2000000007.25 1999999992.75 14500000000 3.625e-09 0 -7.25 0 0 -1 -2000000000 -7 1999999993 -1999999994 -1999999994
'> 3999999992.75 -4000000007.25 -29000000000 -1.8125e-09 0 -7.25 -1 0 0 4000000000 -7 -4000000007 4000000006 4000000006
'> -9e+18 9e+18 6.525e+19 8.05555555555556e-19 0 -7.25 0 0 -1 -9000000000000000000 -7 8999999999999999993 -8999999999999999994 -8999999999999999994
'> 1.8e+19 -1.8e+19 -1.305e+20 -7.25 -1 0 0
'> -4.75 -9.75 -18.125 -2.9 -3 -2.25 -1 0 0 0 -5 -5 4 6
'> -14.5 0 52.5625 1 1 -0 0 -1 -1 -7 -7 0 -1 -1
'> 7.25 6
