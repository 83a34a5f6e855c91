' Counts primes with four workers at once; try:
'   bin/fbc examples/primes.bas 2000000
' Each worker has its own part of the numbers, tells how far it is, and gives back how many it found.

WORKER CountPrimes(low AS LONG, high AS LONG) AS LONG
  DIM n AS LONG
  FOR n = low TO high
    IF IsPrime(n) THEN INC CountPrimes
  NEXT
  SEND PARENT, STR$(low) + " to " + STR$(high)
END WORKER

FUNCTION IsPrime(n AS LONG) AS INTEGER
  DIM d AS LONG = 3
  IF n < 4 THEN RETURN n > 1
  IF n MOD 2 = 0 THEN RETURN FALSE
  WHILE d * d <= n
    IF n MOD d = 0 THEN RETURN FALSE
    INC d, 2
  WEND
  RETURN TRUE
END FUNCTION

CONST Workers = 4
DIM most AS LONG = 100000, total AS LONG, jobs(1 TO Workers) AS FUTURE
IF COMMANDCOUNT > 1 THEN most = VAL(COMMAND$(1))
FOR i = 1 TO Workers
  jobs(i) = SPAWN CountPrimes(most * (i - 1) \ Workers + 1, most * i \ Workers)
NEXT
FOR i = 1 TO Workers
  DIM part$ = RECEIVE(jobs(i)), found AS LONG = AWAIT jobs(i)
  PRINT part$; ": "; found; " primes"
  total = total + found
NEXT
PRINT total; " primes up to "; most
