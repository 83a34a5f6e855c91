' 15.1, 8.5 Leaving loops with local strings and arrays in every way.
SUB s(n)
  FOR i = 1 TO 3
    DIM t(2) AS STRING
    t(1) = "t" + i: u$ = t(1) + t(1)
    IF n = 1 AND i = 2 THEN EXIT SUB
    IF n = 2 AND i = 2 THEN EXIT FOR
    IF n = 3 AND i = 2 THEN THROW 5
    IF n = 4 AND i = 2 THEN RETURN
    IF n = 5 THEN GOTO out
  NEXT
  PRINT u$; i; " ";
out: PRINT "o";
END SUB
FOR k = 0 TO 5
  TRY: CALL s(k): CATCH: PRINT "c";: END TRY
NEXT
PRINT
'> t3t34 ot2t22 oco
