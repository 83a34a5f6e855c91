' 15.1 Values of loop variables, sums and strings at the moment of the error, in nested loops.
FUNCTION f(n AS INTEGER) AS STRING
  DIM a(4) AS INTEGER, sum AS LONG, i AS INTEGER, j AS INTEGER, s AS STRING
  TRY
    FOR i = 1 TO 9
      FOR j = 1 TO i
        sum = sum + j
        a(i - j) = sum
        s = s + STR$(j)
        IF sum > n THEN THROW 50
      NEXT
    NEXT
  CATCH
    f = STR$(ERR) + ":" + i + "," + j + "," + sum + "," + s + "," + a(0)
  END TRY
END FUNCTION
PRINT f(5); " "; f(100)
'> 50:3,2,7,11212,4 9:6,1,36,112123123412345,35
