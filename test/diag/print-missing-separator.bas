PRINT "a" b
'         ^ [SYNTAX] ';' or ',' expected before 'b'
PRINT a b; c
'       ^ [SYNTAX] ';' or ',' expected before 'b'
PRINT 1 "x"
'       ^^^ [SYNTAX] ';' or ',' expected before '"x"'
