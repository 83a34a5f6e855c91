PRINT
PRINT "a";
PRINT "b", "c",
PRINT "d"
PRINT ;"e";;"f",,"g"
CONSOLE "to "; "console"
? "question"
'>
'> ab	c	d
'> ef		g
'> to console
'> question
