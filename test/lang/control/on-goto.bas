' 8.6 ON n GOTO: n is truncated; out of range goes on.
FOR i = 0 TO 4
  ON i GOTO one, two, 300
  PRINT "none";: GOTO done
one: PRINT "one";: GOTO done
two: PRINT "two";: GOTO done
300 PRINT "three";
done: NEXT
ON -1 GOTO one: ON 2.99 GOTO bad, good
bad: PRINT "no"
good: PRINT "good"
ON 1e18 GOTO bad
ON 4294967297 GOTO bad
'> noneonetwothreenonegood
