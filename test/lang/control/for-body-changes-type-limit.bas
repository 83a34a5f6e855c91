' 8.3 The variable set near the end of the range inside the body.
FOR i = 1 TO 2147483647
  PRINT i; " ";
  IF i = 2 THEN i = 2147483646
NEXT
PRINT i
'> 1 2 2147483647 -2147483648
