' 4.4 Conditions: T(NOT e), T of operators with a boolean-shaped operand, otherwise value <> 0.
flags = 6: n = 5: s$ = "axb": zero = 0
IF NOT 5 THEN PRINT "wrong" ELSE PRINT "not 5 is false"
IF NOT zero THEN PRINT "not 0 is true"
IF flags AND 4 THEN PRINT "bit 4"
IF flags AND 1 THEN PRINT "wrong" ELSE PRINT "no bit 1"
IF n > 0 AND INSTR(s$, "x") THEN PRINT "mixed"
IF INSTR(s$, "x") AND n > 0 THEN PRINT "mixed again"
IF 2 AND 1 THEN PRINT "wrong" ELSE PRINT "bits"
IF (2 = 2) AND 1 THEN PRINT "shaped"
IF ((2) AND (1)) THEN PRINT "wrong" ELSE PRINT "bits in parentheses"
IF 2 AND NOT 4 THEN PRINT "wrong" ELSE PRINT "and not 4 is false"
IF NOT (flags AND 1) THEN PRINT "not of bits"
IF 0.5 THEN PRINT "half is true"
'> not 5 is false
'> not 0 is true
'> bit 4
'> no bit 1
'> mixed
'> mixed again
'> bits
'> shaped
'> bits in parentheses
'> and not 4 is false
'> not of bits
'> half is true
