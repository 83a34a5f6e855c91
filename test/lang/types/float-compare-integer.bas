' 4.3 Comparisons between integers and floats at the edges of precision.
DIM l AS LONG, u AS ULONG, d AS DOUBLE, s AS SINGLE, i AS INTEGER
l = 9007199254740993: d = 9007199254740992
PRINT l = d; l > d; l - 1 = 9007199254740992;
i = 16777217: s = 16777216
PRINT i = s; i > s;
u = &HFFFFFFFFFFFFFFFF: d = 18446744073709551616.0
PRINT u = d; u > 1.5; u < d;
l = -1: d = -0.5
PRINT l < d; l >= d; s <> i
'> -10-1-10-1-10-100
