' 8.4 REPEAT tests after, until true.
REPEAT: n = n + 1: PRINT n;: UNTIL n = 3
REPEAT
  PRINT "once"
UNTIL 1
'> 123once
