' Only system code can write through a null pointer.
OPTION SYSTEM
DIM p AS INTEGER PTR
PRINT "fault"
p = CAST(INTEGER PTR, 8)
*p = 1
PRINT "not reached"
