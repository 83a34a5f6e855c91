PRINT "hello"
'> hello
