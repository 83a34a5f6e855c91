' 2.4 The type and value of every operator with UINTEGER on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(f + a); " "; STR$(f - a); " "; STR$(f * a); " "; STR$(f / a); " "; STR$(f \ a); " "; STR$(f MOD a); " "; STR$(f < a); " "; STR$(f = a); " "; STR$(f >= a); " "; STR$(f AND a); " "; STR$(f OR a); " "; STR$(f XOR a); " "; STR$(f EQV a); " "; STR$(f IMP a)
PRINT STR$(f + b); " "; STR$(f - b); " "; STR$(f * b); " "; STR$(f / b); " "; STR$(f \ b); " "; STR$(f MOD b); " "; STR$(f < b); " "; STR$(f = b); " "; STR$(f >= b); " "; STR$(f AND b); " "; STR$(f OR b); " "; STR$(f XOR b); " "; STR$(f EQV b); " "; STR$(f IMP b)
PRINT STR$(f + c); " "; STR$(f - c); " "; STR$(f * c); " "; STR$(f / c); " "; STR$(f \ c); " "; STR$(f MOD c); " "; STR$(f < c); " "; STR$(f = c); " "; STR$(f >= c); " "; STR$(f AND c); " "; STR$(f OR c); " "; STR$(f XOR c); " "; STR$(f EQV c); " "; STR$(f IMP c)
PRINT STR$(f + d); " "; STR$(f - d); " "; STR$(f * d); " "; STR$(f / d); " "; STR$(f \ d); " "; STR$(f MOD d); " "; STR$(f < d); " "; STR$(f = d); " "; STR$(f >= d); " "; STR$(f AND d); " "; STR$(f OR d); " "; STR$(f XOR d); " "; STR$(f EQV d); " "; STR$(f IMP d)
PRINT STR$(f + e); " "; STR$(f - e); " "; STR$(f * e); " "; STR$(f / e); " "; STR$(f \ e); " "; STR$(f MOD e); " "; STR$(f < e); " "; STR$(f = e); " "; STR$(f >= e); " "; STR$(f AND e); " "; STR$(f OR e); " "; STR$(f XOR e); " "; STR$(f EQV e); " "; STR$(f IMP e)
PRINT STR$(f + f); " "; STR$(f - f); " "; STR$(f * f); " "; STR$(f / f); " "; STR$(f \ f); " "; STR$(f MOD f); " "; STR$(f < f); " "; STR$(f = f); " "; STR$(f >= f); " "; STR$(f AND f); " "; STR$(f OR f); " "; STR$(f XOR f); " "; STR$(f EQV f); " "; STR$(f IMP f)
PRINT STR$(f + g); " "; STR$(f - g); " "; STR$(f * g); " "; STR$(f / g); " "; STR$(f \ g); " "; STR$(f MOD g); " "; STR$(f < g); " "; STR$(f = g); " "; STR$(f >= g); " "; STR$(f AND g); " "; STR$(f OR g); " "; STR$(f XOR g); " "; STR$(f EQV g); " "; STR$(f IMP g)
PRINT STR$(f + h); " "; STR$(f - h); " "; STR$(f * h); " "; STR$(f \ h); " "; STR$(f MOD h); " "; STR$(f < h); " "; STR$(f = h); " "; STR$(f >= h); " "; STR$(f AND h); " "; STR$(f OR h); " "; STR$(f XOR h); " "; STR$(f EQV h); " "; STR$(f IMP h)
PRINT STR$(f + i); " "; STR$(f - i); " "; STR$(f * i); " "; STR$(f / i); " "; STR$(f \ i); " "; STR$(f MOD i); " "; STR$(f < i); " "; STR$(f = i); " "; STR$(f >= i); " "; STR$(f AND i); " "; STR$(f OR i); " "; STR$(f XOR i); " "; STR$(f EQV i); " "; STR$(f IMP i)
PRINT STR$(f + j); " "; STR$(f - j); " "; STR$(f * j); " "; STR$(f / j); " "; STR$(f \ j); " "; STR$(f MOD j); " "; STR$(f < j); " "; STR$(f = j); " "; STR$(f >= j); " "; STR$(f AND j); " "; STR$(f OR j); " "; STR$(f XOR j); " "; STR$(f EQV j); " "; STR$(f IMP j)
PRINT STR$(-f); " "; STR$(NOT f)
'> 3999999900 4000000100 -400000000000 -40000000 -40000000 0 0 0 -1 4000000000 -100 -4000000100 4000000099 -1
'> 4000000200 3999999800 800000000000 20000000 20000000 0 0 0 -1 0 4000000200 4000000200 -4000000201 -4000000001
'> 3999970000 4000030000 -120000000000000 -133333.333333333 -133333 10000 0 0 -1 3999991808 -21808 -4000013616 4000013615 -8193
'> 4000060000 3999940000 240000000000000 66666.6666666667 66666 40000 0 0 -1 10240 4000049760 4000039520 -4000039521 -3999989761
'> 2000000000 6000000000 -8000000000000000000 -2 -2 0 0 0 -1 2286561280 -286561280 -2573122560 2573122559 -1713438721
'> 8000000000 0 -2446744073709551616 1 1 0 0 -1 -1 4000000000 4000000000 0 -1 -1
'> -8999999996000000000 9000000004000000000 -8742059243932221440 -4.44444444444444e-10 0 4000000000 0 0 -1 208142336 -8999999996208142336 -8999999996416284672 8999999996416284671 -3791857665
'> 18000000004000000000 446744077709551616 17484118487864442880 0 4000000000 -1 0 0 3288858624 18000000000711141376 17999999997422282752 446744076287268863 18446744072998410239
'> 4000000002.5 3999999997.5 10000000000 1600000000 2000000000 0 0 0 -1 0 4000000002 4000000002 -4000000003 -4000000001
'> 3999999992.75 4000000007.25 -29000000000 -551724137.931034 -571428571 6.75 0 0 -1 4000000000 -7 -4000000007 4000000006 -1
'> -4000000000 -4000000001
