' 4.4 NaN is true as a condition, 0 and -0 false, an infinity true.
inf = 1e308 * 10: nan = inf - inf
IF nan THEN PRINT "nan"
IF NOT nan THEN PRINT "wrong" ELSE PRINT "not nan"
IF -0.0 THEN PRINT "wrong" ELSE PRINT "zero"
IF inf THEN PRINT "inf"
IF nan = nan THEN PRINT "wrong" ELSE PRINT "unequal"
IF NOT nan = nan THEN PRINT "not equal"
WHILE nan: PRINT "loop": nan = 0: WEND
DIM s AS SINGLE: s = inf - inf
IF s THEN PRINT "single nan"
'> nan
'> not nan
'> zero
'> inf
'> unequal
'> not equal
'> loop
'> single nan
