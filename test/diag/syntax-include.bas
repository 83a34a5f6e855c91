INCLUDE "missing.bas"
'       ^^^^^^^^^^^^^ [INCLUDE] the file 'missing.bas' was not found
INCLUDE "circle.bas"
INCLUDE "once.bas"
INCLUDE "once.bas"
INCLUDE "bad.bas"
INCLUDE good
'       ^^^^ [SYNTAX] INCLUDE needs the name of a file in quotes, not 'good'
PRINT 1: INCLUDE "good.bas"
'        ^^^^^^^^^^^^^^^^^^ [SYNTAX] INCLUDE stands alone on its line
'> circle.bas:1:9: [INCLUDE] 'circle.bas' includes itself
'> bad.bas:1:8: [SYNTAX] a value expected, not the end of the line
