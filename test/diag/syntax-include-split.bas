INCLUDE "split.bas"
PRINT 2
IF a THEN
INCLUDE "closer.bas"
END IF
'> split.bas:1:1: [BLOCK] this IF has no END IF
'> closer.bas:1:1: [BLOCK] END IF without an open IF
