' 4.4 OPTION BITWISE: bitwise everywhere, a condition is value <> 0.
OPTION BITWISE
PRINT NOT 5; 2 AND 1; 12 XOR 10
IF NOT 5 THEN PRINT "not 5 is -6"
IF 1 = 1 AND 2 THEN PRINT "-1 and 2"
IF 1 = 1 AND NOT 1 THEN PRINT "-1 and -2"
IF 2 AND 1 THEN PRINT "wrong"
IF 1 = 1 XOR 2 THEN PRINT "xor"
WHILE NOT n: n = -1: PRINT "once": WEND
'> -606
'> not 5 is -6
'> -1 and 2
'> -1 and -2
'> xor
'> once
