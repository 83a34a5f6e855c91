PRINT 1: INCLUDE "good.bas"
'        ^^^^^^^^^^^^^^^^^^ [SYNTAX] INCLUDE stands alone on its line
IF a THEN INCLUDE "good.bas"
'         ^^^^^^^^^^^^^^^^^^ [SYNTAX] INCLUDE stands alone on its line
