' 15.1 An error in the middle of a concatenation lets go of what was made.
FUNCTION bad$(n)
  t$ = "t" + n
  IF n > 2 THEN THROW 100 + n
  bad$ = t$ + t$
END FUNCTION
FOR i = 1 TO 4
  TRY
    x$ = "a" + STR$(i) + bad$(i) + UCASE$("b" + bad$(i + 1)) + "c"
    PRINT x$; " ";
  CATCH
    PRINT ERR; " ";
  END TRY
NEXT
PRINT x$
'> a1t1t1BT2T2c 103 103 104 a1t1t1BT2T2c
