' 10 The pointer is one for the program: READ in recursive procedures goes on.
SUB s(n)
  READ a
  IF n > 1 THEN CALL s(n - 1)
  READ b
  PRINT a; b; " ";
END SUB
CALL s(3)
PRINT
TRY: READ x: CATCH: PRINT ERR: END TRY
DATA 1, 2, 3, 4, 5, 6
'> 34 25 16
'> 4
