' 2.4 The type and value of every operator with UBYTE on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(b + a); " "; STR$(b - a); " "; STR$(b * a); " "; STR$(b / a); " "; STR$(b \ a); " "; STR$(b MOD a); " "; STR$(b < a); " "; STR$(b = a); " "; STR$(b >= a); " "; STR$(b AND a); " "; STR$(b OR a); " "; STR$(b XOR a); " "; STR$(b EQV a); " "; STR$(b IMP a)
PRINT STR$(b + b); " "; STR$(b - b); " "; STR$(b * b); " "; STR$(b / b); " "; STR$(b \ b); " "; STR$(b MOD b); " "; STR$(b < b); " "; STR$(b = b); " "; STR$(b >= b); " "; STR$(b AND b); " "; STR$(b OR b); " "; STR$(b XOR b); " "; STR$(b EQV b); " "; STR$(b IMP b)
PRINT STR$(b + c); " "; STR$(b - c); " "; STR$(b * c); " "; STR$(b / c); " "; STR$(b \ c); " "; STR$(b MOD c); " "; STR$(b < c); " "; STR$(b = c); " "; STR$(b >= c); " "; STR$(b AND c); " "; STR$(b OR c); " "; STR$(b XOR c); " "; STR$(b EQV c); " "; STR$(b IMP c)
PRINT STR$(b + d); " "; STR$(b - d); " "; STR$(b * d); " "; STR$(b / d); " "; STR$(b \ d); " "; STR$(b MOD d); " "; STR$(b < d); " "; STR$(b = d); " "; STR$(b >= d); " "; STR$(b AND d); " "; STR$(b OR d); " "; STR$(b XOR d); " "; STR$(b EQV d); " "; STR$(b IMP d)
PRINT STR$(b + e); " "; STR$(b - e); " "; STR$(b * e); " "; STR$(b / e); " "; STR$(b \ e); " "; STR$(b MOD e); " "; STR$(b < e); " "; STR$(b = e); " "; STR$(b >= e); " "; STR$(b AND e); " "; STR$(b OR e); " "; STR$(b XOR e); " "; STR$(b EQV e); " "; STR$(b IMP e)
PRINT STR$(b + f); " "; STR$(b - f); " "; STR$(b * f); " "; STR$(b / f); " "; STR$(b \ f); " "; STR$(b MOD f); " "; STR$(b < f); " "; STR$(b = f); " "; STR$(b >= f); " "; STR$(b AND f); " "; STR$(b OR f); " "; STR$(b XOR f); " "; STR$(b EQV f); " "; STR$(b IMP f)
PRINT STR$(b + g); " "; STR$(b - g); " "; STR$(b * g); " "; STR$(b / g); " "; STR$(b \ g); " "; STR$(b MOD g); " "; STR$(b < g); " "; STR$(b = g); " "; STR$(b >= g); " "; STR$(b AND g); " "; STR$(b OR g); " "; STR$(b XOR g); " "; STR$(b EQV g); " "; STR$(b IMP g)
PRINT STR$(b + h); " "; STR$(b - h); " "; STR$(b * h); " "; STR$(b \ h); " "; STR$(b MOD h); " "; STR$(b < h); " "; STR$(b = h); " "; STR$(b >= h); " "; STR$(b AND h); " "; STR$(b OR h); " "; STR$(b XOR h); " "; STR$(b EQV h); " "; STR$(b IMP h)
PRINT STR$(b + i); " "; STR$(b - i); " "; STR$(b * i); " "; STR$(b / i); " "; STR$(b \ i); " "; STR$(b MOD i); " "; STR$(b < i); " "; STR$(b = i); " "; STR$(b >= i); " "; STR$(b AND i); " "; STR$(b OR i); " "; STR$(b XOR i); " "; STR$(b EQV i); " "; STR$(b IMP i)
PRINT STR$(b + j); " "; STR$(b - j); " "; STR$(b * j); " "; STR$(b / j); " "; STR$(b \ j); " "; STR$(b MOD j); " "; STR$(b < j); " "; STR$(b = j); " "; STR$(b >= j); " "; STR$(b AND j); " "; STR$(b OR j); " "; STR$(b XOR j); " "; STR$(b EQV j); " "; STR$(b IMP j)
PRINT STR$(-b); " "; STR$(NOT b)
'> 100 300 -20000 -2 -2 0 0 0 -1 136 -36 -172 171 -65
'> 400 0 40000 1 1 0 0 -1 -1 200 200 0 -1 -1
'> -29800 30200 -6000000 -0.00666666666666667 0 200 0 0 -1 192 -29992 -30184 30183 -9
'> 60200 -59800 12000000 0.00333333333333333 0 200 -1 0 0 64 60136 60072 -60073 -137
'> -1999999800 2000000200 -568041472 -1e-07 0 200 0 0 -1 0 -1999999800 -1999999800 1999999799 -201
'> 4000000200 -3999999800 800000000000 5e-08 0 200 -1 0 0 0 4000000200 4000000200 -4000000201 -201
'> -8999999999999999800 9000000000000000200 7780919223536058368 -2.22222222222222e-17 0 200 0 0 -1 0 -8999999999999999800 -8999999999999999800 8999999999999999799 -201
'> 18000000000000000200 446744073709551816 2884905626637434880 0 200 -1 0 0 0 18000000000000000200 18000000000000000200 446744073709551415 18446744073709551415
'> 202.5 197.5 500 80 100 0 0 0 -1 0 202 202 -203 -201
'> 192.75 207.25 -1450 -27.5862068965517 -28 4.25 0 0 -1 200 -7 -207 206 -1
'> -200 -201
