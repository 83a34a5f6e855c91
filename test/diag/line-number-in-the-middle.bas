PRINT 1: 20 PRINT 2
'        ^^ [SYNTAX] a line number stands only at the start of a line
