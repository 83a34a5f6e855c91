' 8 The body may change the counter of a loop whose step only the run knows: what it is then decides, subscripts included.
DIM a(10) AS INTEGER, i AS INTEGER, s AS INTEGER, turns AS INTEGER
FUNCTION Given(n AS INTEGER) AS INTEGER
  RETURN n
END FUNCTION

' Forth by two: the body jumps ahead, back, and out of the bounds.
s = Given(2)
FOR i = 1 TO 10 STEP s
  a(i) = i
  IF i = 3 THEN i = 6
  IF i = 8 AND turns = 0 THEN turns = 1: i = -1
NEXT
PRINT i; ":";
FOR i = 0 TO 10: PRINT " "; a(i);: NEXT
PRINT

s = Given(3)
TRY
  FOR i = 0 TO 10 STEP s
    i = i + 6
    a(i) = -1
  NEXT
CATCH
  PRINT "up "; ERR; " "; i
END TRY
TRY
  FOR i = 0 TO 10 STEP s
    a(i) = -2
    IF i = 9 THEN i = -20
  NEXT
CATCH
  PRINT "below "; ERR; " "; i
END TRY
s = Given(-4)
TRY
  FOR i = 10 TO 0 STEP s
    a(i) = -3
    IF i = 2 THEN i = 30
  NEXT
CATCH
  PRINT "down "; ERR; " "; i
END TRY

' At the edges of the type the counter does not come round.
s = Given(5): turns = 0
FOR i = 2147483640 TO 2147483647 STEP s
  turns = turns + 1
NEXT
PRINT turns
s = Given(-5): turns = 0
FOR i = -2147483640 TO -2147483648 STEP s
  turns = turns + 1
  IF turns = 2 THEN i = 2147483647
  IF turns = 9 THEN i = -2147483646
NEXT
PRINT turns
'> 12: 0 1 0 3 0 0 0 0 8 0 10
'> up 9 15
'> below 9 -17
'> down 9 26
'> 2
'> 9
