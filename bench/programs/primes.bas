' primes: a sieve over odd numbers in a BYTE array. Strided stores with a step that is known at run time only.
CONSTANT HALF = 500000

DIM sieve(HALF) AS BYTE
DIM round AS INTEGER, i AS INTEGER, p AS INTEGER, k AS INTEGER, count AS INTEGER, total AS LONG

FOR round = 1 TO 300
  FOR i = 0 TO HALF
    sieve(i) = 1
  NEXT
  count = 1
  FOR i = 1 TO HALF - 1
    IF sieve(i) THEN
      p = 2 * i + 1
      count = count + 1
      FOR k = i + p TO HALF STEP p
        sieve(k) = 0
      NEXT
    END IF
  NEXT
  total = total + count + round
NEXT
PRINT count; " "; total
