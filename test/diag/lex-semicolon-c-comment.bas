// a comment of another language
'^ [LEX] a comment begins with '
PRINT 1
/* and another */
'^ [LEX] a comment begins with '
