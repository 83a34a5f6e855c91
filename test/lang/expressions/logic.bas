' Bits and truth.
PRINT NOT 0; " "; NOT 5; " "; NOT -1
PRINT 12 AND 10; " "; 12 OR 10; " "; 12 XOR 10; " "; 12 EQV 10; " "; 12 IMP 10
PRINT 3 > 2 AND 2 > 1; " "; 1 = 2
IF NOT 5 THEN PRINT "yes" ELSE PRINT "no"
flags = 6
IF flags AND 4 THEN PRINT "bit"
IF 0.5 THEN PRINT "half"
IF flags > 1 AND flags < 10 THEN PRINT "between"
IF flags > 1 XOR flags < 10 THEN PRINT "wrong" ELSE PRINT "both"
IF flags > 9 IMP flags > 10 THEN PRINT "implied"
IF flags = 6 EQV flags = 7 THEN PRINT "wrong" ELSE PRINT "differ"
PRINT IIF(flags = 6, "six", "other"); IIF(flags = 7, 1, 2)
l& = 1: l& = l& * 4294967296
PRINT l& OR 1; " "; NOT l&
PRINT 7.9 AND 3
'> -1 -6 0
'> 8 14 6 -7 -5
'> -1 0
'> no
'> bit
'> half
'> between
'> both
'> implied
'> differ
'> six2
'> 4294967297 -4294967297
'> 3
