' 1.1 Blanks and tabs separate tokens and are otherwise ignored outside strings.
	x   =	3
PRINT	x	;   "a  b	c"  
  PRINT x+1;x  +  1;x+  1
IF x=3THEN PRINT "digits end a number"
'> 3a  b	c
'> 444
'> digits end a number
