' 8.3 Nested loops may use the same variable.
FOR i = 1 TO 6
  FOR i = i TO i + 1: PRINT i;: NEXT
  PRINT "/";
NEXT
PRINT i
'> 12/45/7
