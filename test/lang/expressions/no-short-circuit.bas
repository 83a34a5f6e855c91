' 4.2 AND and OR evaluate both operands, in conditions too.
FUNCTION side
  n = n + 1
  side = 1
END FUNCTION
IF 1 = 2 AND side() = 1 THEN PRINT "no"
IF 1 = 1 OR side() = 1 THEN PRINT "yes"
x = 0 AND side()
WHILE n < 5 AND side() = 1: WEND
PRINT n
n = 0
TRY
  IF 1 = 2 AND 1 / n > 1 THEN PRINT "never"
CATCH 11
  PRINT "divided"
END TRY
'> yes
'> 6
'> divided
