' 2.4 The type and value of every operator with USHORT on the left, and unary minus and NOT.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG, i AS SINGLE, j AS DOUBLE
a = -100: b = 200: c = -30000: d = 60000: e = -2000000000: f = 4000000000: g = -9000000000000000000: h = 18000000000000000000: i = 2.5: j = -7.25
PRINT STR$(d + a); " "; STR$(d - a); " "; STR$(d * a); " "; STR$(d / a); " "; STR$(d \ a); " "; STR$(d MOD a); " "; STR$(d < a); " "; STR$(d = a); " "; STR$(d >= a); " "; STR$(d AND a); " "; STR$(d OR a); " "; STR$(d XOR a); " "; STR$(d EQV a); " "; STR$(d IMP a)
PRINT STR$(d + b); " "; STR$(d - b); " "; STR$(d * b); " "; STR$(d / b); " "; STR$(d \ b); " "; STR$(d MOD b); " "; STR$(d < b); " "; STR$(d = b); " "; STR$(d >= b); " "; STR$(d AND b); " "; STR$(d OR b); " "; STR$(d XOR b); " "; STR$(d EQV b); " "; STR$(d IMP b)
PRINT STR$(d + c); " "; STR$(d - c); " "; STR$(d * c); " "; STR$(d / c); " "; STR$(d \ c); " "; STR$(d MOD c); " "; STR$(d < c); " "; STR$(d = c); " "; STR$(d >= c); " "; STR$(d AND c); " "; STR$(d OR c); " "; STR$(d XOR c); " "; STR$(d EQV c); " "; STR$(d IMP c)
PRINT STR$(d + d); " "; STR$(d - d); " "; STR$(d * d); " "; STR$(d / d); " "; STR$(d \ d); " "; STR$(d MOD d); " "; STR$(d < d); " "; STR$(d = d); " "; STR$(d >= d); " "; STR$(d AND d); " "; STR$(d OR d); " "; STR$(d XOR d); " "; STR$(d EQV d); " "; STR$(d IMP d)
PRINT STR$(d + e); " "; STR$(d - e); " "; STR$(d * e); " "; STR$(d / e); " "; STR$(d \ e); " "; STR$(d MOD e); " "; STR$(d < e); " "; STR$(d = e); " "; STR$(d >= e); " "; STR$(d AND e); " "; STR$(d OR e); " "; STR$(d XOR e); " "; STR$(d EQV e); " "; STR$(d IMP e)
PRINT STR$(d + f); " "; STR$(d - f); " "; STR$(d * f); " "; STR$(d / f); " "; STR$(d \ f); " "; STR$(d MOD f); " "; STR$(d < f); " "; STR$(d = f); " "; STR$(d >= f); " "; STR$(d AND f); " "; STR$(d OR f); " "; STR$(d XOR f); " "; STR$(d EQV f); " "; STR$(d IMP f)
PRINT STR$(d + g); " "; STR$(d - g); " "; STR$(d * g); " "; STR$(d / g); " "; STR$(d \ g); " "; STR$(d MOD g); " "; STR$(d < g); " "; STR$(d = g); " "; STR$(d >= g); " "; STR$(d AND g); " "; STR$(d OR g); " "; STR$(d XOR g); " "; STR$(d EQV g); " "; STR$(d IMP g)
PRINT STR$(d + h); " "; STR$(d - h); " "; STR$(d * h); " "; STR$(d \ h); " "; STR$(d MOD h); " "; STR$(d < h); " "; STR$(d = h); " "; STR$(d >= h); " "; STR$(d AND h); " "; STR$(d OR h); " "; STR$(d XOR h); " "; STR$(d EQV h); " "; STR$(d IMP h)
PRINT STR$(d + i); " "; STR$(d - i); " "; STR$(d * i); " "; STR$(d / i); " "; STR$(d \ i); " "; STR$(d MOD i); " "; STR$(d < i); " "; STR$(d = i); " "; STR$(d >= i); " "; STR$(d AND i); " "; STR$(d OR i); " "; STR$(d XOR i); " "; STR$(d EQV i); " "; STR$(d IMP i)
PRINT STR$(d + j); " "; STR$(d - j); " "; STR$(d * j); " "; STR$(d / j); " "; STR$(d \ j); " "; STR$(d MOD j); " "; STR$(d < j); " "; STR$(d = j); " "; STR$(d >= j); " "; STR$(d AND j); " "; STR$(d OR j); " "; STR$(d XOR j); " "; STR$(d EQV j); " "; STR$(d IMP j)
PRINT STR$(-d); " "; STR$(NOT d)
'> 59900 60100 -6000000 -600 -600 0 0 0 -1 59904 -4 -59908 59907 -97
'> 60200 59800 12000000 300 300 0 0 0 -1 64 60136 60072 -60073 -59937
'> 30000 90000 -1800000000 -2 -2 0 0 0 -1 35392 -5392 -40784 40783 -24609
'> 120000 0 -694967296 1 1 0 0 -1 -1 60000 60000 0 -1 -1
'> -1999940000 2000060000 1386250240 -3e-05 0 60000 0 0 -1 26624 -1999966624 -1999993248 1999993247 -33377
'> 4000060000 -3999940000 240000000000000 1.5e-05 0 60000 -1 0 0 10240 4000049760 4000039520 -4000039521 -49761
'> -8999999999999940000 9000000000000060000 -8460730300295544832 -6.66666666666667e-15 0 60000 0 0 -1 0 -8999999999999940000 -8999999999999940000 8999999999999939999 -60001
'> 18000000000000060000 446744073709611616 16921460600591089664 0 60000 -1 0 0 0 18000000000000060000 18000000000000060000 446744073709491615 18446744073709491615
'> 60002.5 59997.5 150000 24000 30000 0 0 0 -1 0 60002 60002 -60003 -60001
'> 59992.75 60007.25 -435000 -8275.86206896552 -8571 6.25 0 0 -1 60000 -7 -60007 60006 -1
'> -60000 -60001
