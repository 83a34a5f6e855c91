' 4.4 XOR, EQV, IMP and OR of truth values in conditions.
a = 4: b = 2
IF a > 0 XOR b THEN PRINT "wrong" ELSE PRINT "xor"
IF a > 9 XOR b THEN PRINT "xor 2"
IF a > 0 EQV b THEN PRINT "eqv"
IF a > 9 EQV b THEN PRINT "wrong" ELSE PRINT "eqv 2"
IF a > 0 IMP 0 THEN PRINT "wrong" ELSE PRINT "imp"
IF a > 9 IMP 0 THEN PRINT "imp 2"
IF b OR a > 9 THEN PRINT "or"
IF a XOR 4 THEN PRINT "wrong" ELSE PRINT "bits xor"
IF a EQV -5 THEN PRINT "wrong" ELSE PRINT "bits eqv"
IF NOT a OR b THEN PRINT "not or"
'> xor
'> xor 2
'> eqv
'> eqv 2
'> imp
'> imp 2
'> or
'> bits xor
'> bits eqv
'> not or
