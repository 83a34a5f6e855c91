' 2.4 The type and value of every operator with INTEGER on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(e + a); " "; STR$(e - a); " "; STR$(e * a); " "; STR$(e / a); " "; STR$(e \ a); " "; STR$(e MOD a); " "; STR$(e < a); " "; STR$(e = a); " "; STR$(e >= a); " "; STR$(e AND a); " "; STR$(e OR a); " "; STR$(e XOR a); " "; STR$(e EQV a); " "; STR$(e IMP a)
PRINT STR$(e + b); " "; STR$(e - b); " "; STR$(e * b); " "; STR$(e / b); " "; STR$(e \ b); " "; STR$(e MOD b); " "; STR$(e < b); " "; STR$(e = b); " "; STR$(e >= b); " "; STR$(e AND b); " "; STR$(e OR b); " "; STR$(e XOR b); " "; STR$(e EQV b); " "; STR$(e IMP b)
PRINT STR$(e + c); " "; STR$(e - c); " "; STR$(e * c); " "; STR$(e / c); " "; STR$(e \ c); " "; STR$(e MOD c); " "; STR$(e < c); " "; STR$(e = c); " "; STR$(e >= c); " "; STR$(e AND c); " "; STR$(e OR c); " "; STR$(e XOR c); " "; STR$(e EQV c); " "; STR$(e IMP c)
PRINT STR$(e + d); " "; STR$(e - d); " "; STR$(e * d); " "; STR$(e / d); " "; STR$(e \ d); " "; STR$(e MOD d); " "; STR$(e < d); " "; STR$(e = d); " "; STR$(e >= d); " "; STR$(e AND d); " "; STR$(e OR d); " "; STR$(e XOR d); " "; STR$(e EQV d); " "; STR$(e IMP d)
PRINT STR$(e + e); " "; STR$(e - e); " "; STR$(e * e); " "; STR$(e / e); " "; STR$(e \ e); " "; STR$(e MOD e); " "; STR$(e < e); " "; STR$(e = e); " "; STR$(e >= e); " "; STR$(e AND e); " "; STR$(e OR e); " "; STR$(e XOR e); " "; STR$(e EQV e); " "; STR$(e IMP e)
PRINT STR$(e + f); " "; STR$(e - f); " "; STR$(e * f); " "; STR$(e / f); " "; STR$(e \ f); " "; STR$(e MOD f); " "; STR$(e < f); " "; STR$(e = f); " "; STR$(e >= f); " "; STR$(e AND f); " "; STR$(e OR f); " "; STR$(e XOR f); " "; STR$(e EQV f); " "; STR$(e IMP f)
PRINT STR$(e + g); " "; STR$(e - g); " "; STR$(e * g); " "; STR$(e / g); " "; STR$(e \ g); " "; STR$(e MOD g); " "; STR$(e < g); " "; STR$(e = g); " "; STR$(e >= g); " "; STR$(e AND g); " "; STR$(e OR g); " "; STR$(e XOR g); " "; STR$(e EQV g); " "; STR$(e IMP g)
PRINT STR$(e + h); " "; STR$(e - h); " "; STR$(e * h); " "; STR$(e \ h); " "; STR$(e MOD h); " "; STR$(e < h); " "; STR$(e = h); " "; STR$(e >= h); " "; STR$(e AND h); " "; STR$(e OR h); " "; STR$(e XOR h); " "; STR$(e EQV h); " "; STR$(e IMP h)
PRINT STR$(e + i); " "; STR$(e - i); " "; STR$(e * i); " "; STR$(e / i); " "; STR$(e \ i); " "; STR$(e MOD i); " "; STR$(e < i); " "; STR$(e = i); " "; STR$(e >= i); " "; STR$(e AND i); " "; STR$(e OR i); " "; STR$(e XOR i); " "; STR$(e EQV i); " "; STR$(e IMP i)
PRINT STR$(e + j); " "; STR$(e - j); " "; STR$(e * j); " "; STR$(e / j); " "; STR$(e \ j); " "; STR$(e MOD j); " "; STR$(e < j); " "; STR$(e = j); " "; STR$(e >= j); " "; STR$(e AND j); " "; STR$(e OR j); " "; STR$(e XOR j); " "; STR$(e EQV j); " "; STR$(e IMP j)
PRINT STR$(-e); " "; STR$(NOT e)
'> -2000000100 -1999999900 -1863462912 20000000 20000000 0 -1 0 0 -2000000000 -100 1999999900 -1999999901 -1
'> -1999999800 -2000000200 -568041472 -10000000 -10000000 0 -1 0 0 0 -1999999800 -1999999800 1999999799 1999999999
'> -2000030000 -1999970000 -693125120 66666.6666666667 66666 -20000 -1 0 0 -2000025600 -4400 2000021200 -2000021201 -25601
'> -1999940000 -2000060000 1386250240 -33333.3333333333 -33333 -20000 -1 0 0 26624 -1999966624 -1999993248 1999993247 2000026623
'> 294967296 0 -1651507200 1 1 0 0 -1 -1 -2000000000 -2000000000 0 -1 -1
'> 2000000000 -6000000000 -8000000000000000000 -0.5 0 -2000000000 -1 0 0 2286561280 -286561280 -2573122560 2573122559 4286561279
'> -9000000002000000000 8999999998000000000 4371029621966110720 2.22222222222222e-10 0 -2000000000 0 0 -1 -9000000000355729408 -1644270592 8999999998711458816 -8999999998711458817 -8999999998355729409
'> 17999999998000000000 446744071709551616 9704684829777330176 1 446744071709551616 0 0 -1 17999999998842372096 18446744072867179520 446744074024807424 17999999999684744191 18000000000842372095
'> -2e+09 -2e+09 -5e+09 -800000000 -1000000000 -0 -1 0 0 0 -1999999998 -1999999998 1999999997 1999999999
'> -2000000007.25 -1999999992.75 14500000000 275862068.965517 285714285 -7 -1 0 0 -2000000000 -7 1999999993 -1999999994 -1
'> 2000000000 1999999999
