' 7 SYSTEM without operand is END.
PRINT "a"
SYSTEM
PRINT "b"
'> a
