' 15.1 A TRY in each of several activations; the innermost that lists the code catches.
SUB level(n)
  TRY
    IF n = 0 THEN THROW 200
    CALL level(n - 1)
    PRINT "back"; n; " ";
  CATCH 200
    PRINT "caught"; n; " ";
    IF n < 2 THEN THROW 200 + n
  CATCH 201
    PRINT "again"; n; " ";
  END TRY
END SUB
CALL level(3)
PRINT
'> caught0 caught1 again2 back3
