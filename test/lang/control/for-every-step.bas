' 8.3 How often loops run, and where their variable ends, for all small starts, limits and steps.
FOR a = -1 TO 1: FOR b = -2 TO 2: FOR s = -2 TO 2
  n = 0
  FOR i = a TO b STEP s: n = n + 1: NEXT
  t$ = t$ + n + i
NEXT s, b, a
PRINT t$
'> 1-32-30-10-10-11-31-20-110110-10-10-121110-10-10-132230-10-10-143232-43-30000001-22-20000001-21-1001112000000221200000033242-34-30101012-33-20101011-12-10101011-1100112130101012313
