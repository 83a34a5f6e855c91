PRINT "hello"
PRINT "world"
'> hello
'> world
