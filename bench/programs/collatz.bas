' collatz: the longest chain below three million. LONG arithmetic with \ and MOD by constants, a loop of unknown length.
DIM n AS LONG, start AS LONG, steps AS INTEGER, longest AS INTEGER, best AS LONG, sum AS LONG
FOR start = 1 TO 3000000
  n = start
  steps = 0
  WHILE n <> 1
    IF n MOD 2 = 0 THEN n = n \ 2 ELSE n = 3 * n + 1
    steps = steps + 1
  WEND
  sum = sum + steps
  IF steps > longest THEN
    longest = steps
    best = start
  END IF
NEXT
PRINT best; " "; longest; " "; sum
