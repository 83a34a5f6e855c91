PRINT 1
PRINT 2
' [LEX] a page break is no part of a program; delete it
PRINT  3
'     ^ [LEX] unexpected character U+0002: a control character; delete it
PRINT 4  5
'       ^ [LEX] unexpected character U+001A: a control character; delete it
