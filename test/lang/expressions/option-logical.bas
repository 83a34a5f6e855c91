' 4.4 OPTION LOGICAL: the operators act on truth values everywhere and give -1 or 0.
OPTION LOGICAL
PRINT NOT 5; NOT 0; 2 AND 1; 4 OR 0; 4 XOR 2; 4 EQV 2; 4 IMP 0; 0 IMP 0; 0.5 AND 0.25
IF 2 AND 1 THEN PRINT "and"
IF NOT 5 THEN PRINT "wrong"
x = 5: y = 2
PRINT x AND y; NOT x; x XOR y; 0 AND y; 0 OR y
'> 0-1-1-10-10-1-1
'> and
'> -1000-1
