' 2.3 DOUBLE to SINGLE rounds to nearest even; overflow gives infinity.
DIM s AS SINGLE
s = 16777217.0: PRINT CDBL(s); " ";: s = 16777219.0: PRINT CDBL(s)
s = 3.4028235e38: PRINT s; " ";: s = 3.4028236e38: PRINT s; " ";: s = -1e300: PRINT s; " ";: s = 1e-300: PRINT s
s = 1 / 3: PRINT STR$(CDBL(s))
'> 16777216 16777220
'> 3.4028235e+38 inf -inf 0
'> 0.333333343267441
