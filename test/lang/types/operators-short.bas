' 2.4 The type and value of every operator with SHORT on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(c + a); " "; STR$(c - a); " "; STR$(c * a); " "; STR$(c / a); " "; STR$(c \ a); " "; STR$(c MOD a); " "; STR$(c < a); " "; STR$(c = a); " "; STR$(c >= a); " "; STR$(c AND a); " "; STR$(c OR a); " "; STR$(c XOR a); " "; STR$(c EQV a); " "; STR$(c IMP a)
PRINT STR$(c + b); " "; STR$(c - b); " "; STR$(c * b); " "; STR$(c / b); " "; STR$(c \ b); " "; STR$(c MOD b); " "; STR$(c < b); " "; STR$(c = b); " "; STR$(c >= b); " "; STR$(c AND b); " "; STR$(c OR b); " "; STR$(c XOR b); " "; STR$(c EQV b); " "; STR$(c IMP b)
PRINT STR$(c + c); " "; STR$(c - c); " "; STR$(c * c); " "; STR$(c / c); " "; STR$(c \ c); " "; STR$(c MOD c); " "; STR$(c < c); " "; STR$(c = c); " "; STR$(c >= c); " "; STR$(c AND c); " "; STR$(c OR c); " "; STR$(c XOR c); " "; STR$(c EQV c); " "; STR$(c IMP c)
PRINT STR$(c + d); " "; STR$(c - d); " "; STR$(c * d); " "; STR$(c / d); " "; STR$(c \ d); " "; STR$(c MOD d); " "; STR$(c < d); " "; STR$(c = d); " "; STR$(c >= d); " "; STR$(c AND d); " "; STR$(c OR d); " "; STR$(c XOR d); " "; STR$(c EQV d); " "; STR$(c IMP d)
PRINT STR$(c + e); " "; STR$(c - e); " "; STR$(c * e); " "; STR$(c / e); " "; STR$(c \ e); " "; STR$(c MOD e); " "; STR$(c < e); " "; STR$(c = e); " "; STR$(c >= e); " "; STR$(c AND e); " "; STR$(c OR e); " "; STR$(c XOR e); " "; STR$(c EQV e); " "; STR$(c IMP e)
PRINT STR$(c + f); " "; STR$(c - f); " "; STR$(c * f); " "; STR$(c / f); " "; STR$(c \ f); " "; STR$(c MOD f); " "; STR$(c < f); " "; STR$(c = f); " "; STR$(c >= f); " "; STR$(c AND f); " "; STR$(c OR f); " "; STR$(c XOR f); " "; STR$(c EQV f); " "; STR$(c IMP f)
PRINT STR$(c + g); " "; STR$(c - g); " "; STR$(c * g); " "; STR$(c / g); " "; STR$(c \ g); " "; STR$(c MOD g); " "; STR$(c < g); " "; STR$(c = g); " "; STR$(c >= g); " "; STR$(c AND g); " "; STR$(c OR g); " "; STR$(c XOR g); " "; STR$(c EQV g); " "; STR$(c IMP g)
PRINT STR$(c + h); " "; STR$(c - h); " "; STR$(c * h); " "; STR$(c \ h); " "; STR$(c MOD h); " "; STR$(c < h); " "; STR$(c = h); " "; STR$(c >= h); " "; STR$(c AND h); " "; STR$(c OR h); " "; STR$(c XOR h); " "; STR$(c EQV h); " "; STR$(c IMP h)
PRINT STR$(c + i); " "; STR$(c - i); " "; STR$(c * i); " "; STR$(c / i); " "; STR$(c \ i); " "; STR$(c MOD i); " "; STR$(c < i); " "; STR$(c = i); " "; STR$(c >= i); " "; STR$(c AND i); " "; STR$(c OR i); " "; STR$(c XOR i); " "; STR$(c EQV i); " "; STR$(c IMP i)
PRINT STR$(c + j); " "; STR$(c - j); " "; STR$(c * j); " "; STR$(c / j); " "; STR$(c \ j); " "; STR$(c MOD j); " "; STR$(c < j); " "; STR$(c = j); " "; STR$(c >= j); " "; STR$(c AND j); " "; STR$(c OR j); " "; STR$(c XOR j); " "; STR$(c EQV j); " "; STR$(c IMP j)
PRINT STR$(-c); " "; STR$(NOT c)
'> -30100 -29900 3000000 300 300 0 -1 0 0 -30064 -36 30028 -30029 -65
'> -29800 -30200 -6000000 -150 -150 0 -1 0 0 192 -29992 -30184 30183 30191
'> -60000 0 900000000 1 1 0 0 -1 -1 -30000 -30000 0 -1 -1
'> 30000 -90000 -1800000000 -0.5 0 -30000 -1 0 0 35392 -5392 -40784 40783 65391
'> -2000030000 1999970000 -693125120 1.5e-05 0 -30000 0 0 -1 -2000025600 -4400 2000021200 -2000021201 -1999995601
'> 3999970000 -4000030000 -120000000000000 -7.5e-06 0 -30000 -1 0 0 3999991808 -21808 -4000013616 4000013615 4000021807
'> -9000000000000030000 8999999999999970000 -4993006886707003392 3.33333333333333e-15 0 -30000 0 0 -1 -9000000000000000000 -30000 8999999999999970000 -8999999999999970001 -8999999999999970001
'> 17999999999999970000 446744073709521616 9986013773414006784 1 446744073709521616 0 0 -1 18000000000000000000 18446744073709521616 446744073709521616 18000000000000029999 18000000000000029999
'> -29997.5 -30002.5 -75000 -12000 -15000 -0 -1 0 0 0 -29998 -29998 29997 29999
'> -30007.25 -29992.75 217500 4137.93103448276 4285 -6.75 -1 0 0 -30000 -7 29993 -29994 -1
'> 30000 29999
