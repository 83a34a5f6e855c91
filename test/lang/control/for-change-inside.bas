' 8.3 Changing the variable inside takes effect.
FOR i = 1 TO 10
  PRINT i;
  IF i = 3 THEN i = 8
NEXT
PRINT " "; i
'> 123910 11
