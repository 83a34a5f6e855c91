' 1.3 Labels share no namespace with variables and are local to the scope in which they stand.
SUB s
  GOTO x
  PRINT "skipped"
x: PRINT "in s"
10 PRINT "ten of s"
END SUB
x = 5
s
GOTO x
PRINT "skipped"
x: PRINT x
GOTO 10
PRINT "skipped"
10 PRINT "ten"
'> in s
'> ten of s
'> 5
'> ten
