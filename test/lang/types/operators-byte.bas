' 2.4 The type and value of every operator with BYTE on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(a + a); " "; STR$(a - a); " "; STR$(a * a); " "; STR$(a / a); " "; STR$(a \ a); " "; STR$(a MOD a); " "; STR$(a < a); " "; STR$(a = a); " "; STR$(a >= a); " "; STR$(a AND a); " "; STR$(a OR a); " "; STR$(a XOR a); " "; STR$(a EQV a); " "; STR$(a IMP a)
PRINT STR$(a + b); " "; STR$(a - b); " "; STR$(a * b); " "; STR$(a / b); " "; STR$(a \ b); " "; STR$(a MOD b); " "; STR$(a < b); " "; STR$(a = b); " "; STR$(a >= b); " "; STR$(a AND b); " "; STR$(a OR b); " "; STR$(a XOR b); " "; STR$(a EQV b); " "; STR$(a IMP b)
PRINT STR$(a + c); " "; STR$(a - c); " "; STR$(a * c); " "; STR$(a / c); " "; STR$(a \ c); " "; STR$(a MOD c); " "; STR$(a < c); " "; STR$(a = c); " "; STR$(a >= c); " "; STR$(a AND c); " "; STR$(a OR c); " "; STR$(a XOR c); " "; STR$(a EQV c); " "; STR$(a IMP c)
PRINT STR$(a + d); " "; STR$(a - d); " "; STR$(a * d); " "; STR$(a / d); " "; STR$(a \ d); " "; STR$(a MOD d); " "; STR$(a < d); " "; STR$(a = d); " "; STR$(a >= d); " "; STR$(a AND d); " "; STR$(a OR d); " "; STR$(a XOR d); " "; STR$(a EQV d); " "; STR$(a IMP d)
PRINT STR$(a + e); " "; STR$(a - e); " "; STR$(a * e); " "; STR$(a / e); " "; STR$(a \ e); " "; STR$(a MOD e); " "; STR$(a < e); " "; STR$(a = e); " "; STR$(a >= e); " "; STR$(a AND e); " "; STR$(a OR e); " "; STR$(a XOR e); " "; STR$(a EQV e); " "; STR$(a IMP e)
PRINT STR$(a + f); " "; STR$(a - f); " "; STR$(a * f); " "; STR$(a / f); " "; STR$(a \ f); " "; STR$(a MOD f); " "; STR$(a < f); " "; STR$(a = f); " "; STR$(a >= f); " "; STR$(a AND f); " "; STR$(a OR f); " "; STR$(a XOR f); " "; STR$(a EQV f); " "; STR$(a IMP f)
PRINT STR$(a + g); " "; STR$(a - g); " "; STR$(a * g); " "; STR$(a / g); " "; STR$(a \ g); " "; STR$(a MOD g); " "; STR$(a < g); " "; STR$(a = g); " "; STR$(a >= g); " "; STR$(a AND g); " "; STR$(a OR g); " "; STR$(a XOR g); " "; STR$(a EQV g); " "; STR$(a IMP g)
PRINT STR$(a + h); " "; STR$(a - h); " "; STR$(a * h); " "; STR$(a \ h); " "; STR$(a MOD h); " "; STR$(a < h); " "; STR$(a = h); " "; STR$(a >= h); " "; STR$(a AND h); " "; STR$(a OR h); " "; STR$(a XOR h); " "; STR$(a EQV h); " "; STR$(a IMP h)
PRINT STR$(a + i); " "; STR$(a - i); " "; STR$(a * i); " "; STR$(a / i); " "; STR$(a \ i); " "; STR$(a MOD i); " "; STR$(a < i); " "; STR$(a = i); " "; STR$(a >= i); " "; STR$(a AND i); " "; STR$(a OR i); " "; STR$(a XOR i); " "; STR$(a EQV i); " "; STR$(a IMP i)
PRINT STR$(a + j); " "; STR$(a - j); " "; STR$(a * j); " "; STR$(a / j); " "; STR$(a \ j); " "; STR$(a MOD j); " "; STR$(a < j); " "; STR$(a = j); " "; STR$(a >= j); " "; STR$(a AND j); " "; STR$(a OR j); " "; STR$(a XOR j); " "; STR$(a EQV j); " "; STR$(a IMP j)
PRINT STR$(-a); " "; STR$(NOT a)
'> -200 0 10000 1 1 0 0 -1 -1 -100 -100 0 -1 -1
'> 100 -300 -20000 -0.5 0 -100 -1 0 0 136 -36 -172 171 235
'> -30100 29900 3000000 0.00333333333333333 0 -100 0 0 -1 -30064 -36 30028 -30029 -29965
'> 59900 -60100 -6000000 -0.00166666666666667 0 -100 -1 0 0 59904 -4 -59908 59907 60003
'> -2000000100 1999999900 -1863462912 5e-08 0 -100 0 0 -1 -2000000000 -100 1999999900 -1999999901 -1999999901
'> 3999999900 -4000000100 -400000000000 -2.5e-08 0 -100 -1 0 0 4000000000 -100 -4000000100 4000000099 4000000099
'> -9000000000000000100 8999999999999999900 -3890459611768029184 1.11111111111111e-17 0 -100 0 0 -1 -9000000000000000000 -100 8999999999999999900 -8999999999999999901 -8999999999999999901
'> 17999999999999999900 446744073709551516 7780919223536058368 1 446744073709551516 0 0 -1 18000000000000000000 18446744073709551516 446744073709551516 18000000000000000099 18000000000000000099
'> -97.5 -102.5 -250 -40 -50 -0 -1 0 0 0 -98 -98 97 99
'> -107.25 -92.75 725 13.7931034482759 14 -5.75 -1 0 0 -104 -3 101 -102 -5
'> 100 99
