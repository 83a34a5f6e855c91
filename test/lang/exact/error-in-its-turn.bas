' 12.1, 15.1 What is printed before an error in a loop stays printed; the error comes in its iteration.
TRY
  FOR i = 1 TO 5: PRINT i;: x = 10 \ (3 - i): NEXT
CATCH
  PRINT "|"; x; i; ERR
END TRY
DIM a(3) AS INTEGER
TRY
  FOR i = 0 TO 9: a(i) = i * i: n = n + 1: NEXT
CATCH
  PRINT a(0); a(1); a(2); a(3); n; i; ERR
END TRY
TRY
  FOR i = 3 TO -3 STEP -1: a(i) = i: NEXT
CATCH
  PRINT a(0); a(3); i
END TRY
'> 123|10311
'> 0149449
'> 03-1
