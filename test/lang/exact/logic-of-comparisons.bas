' 4.4 Values of combined comparisons, stored and used in arithmetic.
FOR i = 0 TO 3: FOR j = 0 TO 3
  a = (i < j) + (i = j) * 2 + (i > j AND j > 0) * 4
  b = (i AND j) OR (i XOR j)
  c% = NOT (i > 1 OR j > 1)
  IF (b = (i OR j)) = 0 THEN PRINT "no"
  s = s * 3 + a + c%
NEXT: NEXT
PRINT s
'> -55122494
