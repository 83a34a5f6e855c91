PRINT “hello”
'     ^ [LEX] strings are written with straight quotes: "…"
PRINT ‘hello’
'     ^ [LEX] strings are written with straight quotes: "…"
