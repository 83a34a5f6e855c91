SUB A
'^^ [BLOCK] this SUB has no END SUB
  PRINT "a"
SUB B
  PRINT "b"
END SUB
A
B
PRINT (1 + 2
'           ^ [SYNTAX] ')' is missing
PRINT 1 + 2)
'          ^ [SYNTAX] unexpected ')'
IF x = 1 THEN
'^ [BLOCK] this IF has no END IF
