' 8.1 A store behind a condition happens only when the condition holds, whatever its subscript.
DIM a(3) AS INTEGER
FOR i = -2 TO 6
  IF i >= 0 AND i <= 3 THEN
    IF i MOD 2 = 0 THEN a(i) = i + 10 ELSE a(i) = -i
  END IF
NEXT
PRINT a(0); a(1); a(2); a(3)
FOR i = 0 TO 3
  IF a(i) < 0 THEN a(i) = 0
  IF a(i) > 11 THEN m = a(i)
NEXT
PRINT a(0); a(1); a(2); a(3); m
'> 10-112-3
'> 10012012
