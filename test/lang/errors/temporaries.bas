' 15.1 Strings and arrays of abandoned activations are released.
SUB s(n)
  DIM a(10) AS STRING
  a(n) = "text" + n
  t$ = a(n) + a(n)
  IF n = 0 THEN THROW 9
  CALL s(n - 1)
  PRINT t$
END SUB
FOR i = 1 TO 3
  TRY
    x$ = "abc" + STR$(i) + CHR$(-i)
  CATCH 5
    PRINT "["; x$; "]";
  END TRY
  TRY: CALL s(i): CATCH 9: PRINT i: END TRY
NEXT
'> []1
'> []2
'> []3
