' 2.4 The type and value of every operator with SINGLE on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(i + a); " "; STR$(i - a); " "; STR$(i * a); " "; STR$(i / a); " "; STR$(i \ a); " "; STR$(i MOD a); " "; STR$(i < a); " "; STR$(i = a); " "; STR$(i >= a); " "; STR$(i AND a); " "; STR$(i OR a); " "; STR$(i XOR a); " "; STR$(i EQV a); " "; STR$(i IMP a)
PRINT STR$(i + b); " "; STR$(i - b); " "; STR$(i * b); " "; STR$(i / b); " "; STR$(i \ b); " "; STR$(i MOD b); " "; STR$(i < b); " "; STR$(i = b); " "; STR$(i >= b); " "; STR$(i AND b); " "; STR$(i OR b); " "; STR$(i XOR b); " "; STR$(i EQV b); " "; STR$(i IMP b)
PRINT STR$(i + c); " "; STR$(i - c); " "; STR$(i * c); " "; STR$(i / c); " "; STR$(i \ c); " "; STR$(i MOD c); " "; STR$(i < c); " "; STR$(i = c); " "; STR$(i >= c); " "; STR$(i AND c); " "; STR$(i OR c); " "; STR$(i XOR c); " "; STR$(i EQV c); " "; STR$(i IMP c)
PRINT STR$(i + d); " "; STR$(i - d); " "; STR$(i * d); " "; STR$(i / d); " "; STR$(i \ d); " "; STR$(i MOD d); " "; STR$(i < d); " "; STR$(i = d); " "; STR$(i >= d); " "; STR$(i AND d); " "; STR$(i OR d); " "; STR$(i XOR d); " "; STR$(i EQV d); " "; STR$(i IMP d)
PRINT STR$(i + e); " "; STR$(i - e); " "; STR$(i * e); " "; STR$(i / e); " "; STR$(i \ e); " "; STR$(i MOD e); " "; STR$(i < e); " "; STR$(i = e); " "; STR$(i >= e); " "; STR$(i AND e); " "; STR$(i OR e); " "; STR$(i XOR e); " "; STR$(i EQV e); " "; STR$(i IMP e)
PRINT STR$(i + f); " "; STR$(i - f); " "; STR$(i * f); " "; STR$(i / f); " "; STR$(i \ f); " "; STR$(i MOD f); " "; STR$(i < f); " "; STR$(i = f); " "; STR$(i >= f); " "; STR$(i AND f); " "; STR$(i OR f); " "; STR$(i XOR f); " "; STR$(i EQV f); " "; STR$(i IMP f)
PRINT STR$(i + g); " "; STR$(i - g); " "; STR$(i * g); " "; STR$(i / g); " "; STR$(i \ g); " "; STR$(i MOD g); " "; STR$(i < g); " "; STR$(i = g); " "; STR$(i >= g); " "; STR$(i AND g); " "; STR$(i OR g); " "; STR$(i XOR g); " "; STR$(i EQV g); " "; STR$(i IMP g)
PRINT STR$(i + h); " "; STR$(i - h); " "; STR$(i * h); " "; STR$(i MOD h); " "; STR$(i < h); " "; STR$(i = h); " "; STR$(i >= h)
PRINT STR$(i + i); " "; STR$(i - i); " "; STR$(i * i); " "; STR$(i / i); " "; STR$(i \ i); " "; STR$(i MOD i); " "; STR$(i < i); " "; STR$(i = i); " "; STR$(i >= i); " "; STR$(i AND i); " "; STR$(i OR i); " "; STR$(i XOR i); " "; STR$(i EQV i); " "; STR$(i IMP i)
PRINT STR$(i + j); " "; STR$(i - j); " "; STR$(i * j); " "; STR$(i / j); " "; STR$(i \ j); " "; STR$(i MOD j); " "; STR$(i < j); " "; STR$(i = j); " "; STR$(i >= j); " "; STR$(i AND j); " "; STR$(i OR j); " "; STR$(i XOR j); " "; STR$(i EQV j); " "; STR$(i IMP j)
PRINT STR$(-i); " "; STR$(NOT i)
'> -97.5 102.5 -250 -0.025 0 2.5 0 0 -1 0 -98 -98 97 -3
'> 202.5 -197.5 500 0.0125 0 2.5 -1 0 0 0 202 202 -203 -3
'> -29997.5 30002.5 -75000 -8.33333333333333e-05 0 2.5 0 0 -1 0 -29998 -29998 29997 -3
'> 60002.5 -59997.5 150000 4.16666666666667e-05 0 2.5 -1 0 0 0 60002 60002 -60003 -3
'> -2e+09 2e+09 -5e+09 -1.25e-09 0 2.5 0 0 -1 0 -1999999998 -1999999998 1999999997 -3
'> 4000000002.5 -3999999997.5 10000000000 6.25e-10 0 2.5 -1 0 0 0 4000000002 4000000002 -4000000003 -3
'> -9e+18 9e+18 -2.25e+19 -2.77777777777778e-19 0 2.5 0 0 -1 0 -8999999999999999998 -8999999999999999998 8999999999999999997 -3
'> 1.8e+19 -1.8e+19 4.5e+19 2.5 -1 0 0
'> 5 0 6.25 1 1 0 0 -1 -1 2 2 0 -1 -1
'> -4.75 9.75 -18.125 -0.344827586206897 0 2.5 0 0 -1 0 -5 -5 4 -3
'> -2.5 -3
