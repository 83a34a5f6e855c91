' 9.1 Procedures call each other in any order.
FUNCTION even(n AS INTEGER)
  IF n = 0 THEN RETURN -1
  even = odd(n - 1)
END FUNCTION
FUNCTION odd(n AS INTEGER)
  IF n = 0 THEN RETURN 0
  odd = even(n - 1)
END FUNCTION
PRINT even(10); odd(10); even(7)
'> -100
