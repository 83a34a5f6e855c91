' 9.4 The example of the specification.
FUNCTION Fib(n AS INTEGER) AS LONG
  IF n < 2 THEN RETURN n
  Fib = Fib(n - 1) + Fib(n - 2)
END FUNCTION

SUB Double1(BYREF k AS INTEGER)
  k = k * 2
END SUB

DIM q AS INTEGER = 21
Double1 q
PRINT q; " "; Fib(10)
'> 42 55
