' 2.3 Floats are truncated toward zero in stores.
DIM i AS INTEGER, l AS LONG, b AS BYTE, u AS ULONG, s AS SINGLE
i = 42.8: PRINT i; " ";: i = -3.7: PRINT i; " ";: i = -0.9: PRINT i; " ";: i = 0.999999999: PRINT i
s = 42.75: i = s: l = -s: b = s: u = s: PRINT i; " "; l; " "; b; " "; u
l = 1e15 + 0.5: PRINT l; " ";: l = -2.5: PRINT l
'> 42 -3 0 0
'> 42 -42 42 42
'> 1000000000000000 -2
