' @expect-exit 1
DIM zero AS INTEGER
zero = 0
PRINT "before"
PRINT 7 / zero
PRINT "not reached"
'> before
