' DATA, READ, RESTORE.
READ n%
FOR i = 1 TO n%: READ w$: PRINT w$; " ";: NEXT
RESTORE more
READ x: PRINT x
RESTORE
READ a$, b$
PRINT a$; b$
DIM v(3)
RESTORE nums
READ k, v(k), t$, u@, e
PRINT k; v(2); t$; u@; "|"; e
TRY
  READ z
CATCH 4
  PRINT "out of data"
END TRY
RESTORE
READ n%
TRY
  READ z
CATCH 13
  PRINT "text"
END TRY
DATA 2, red light
more2: DATA "green"
more: DATA 7.5
nums: DATA 2, -3.5, +1e2, 300,
'> red light green 7.5
'> 2red light
'> 2-3.5+1e244|0
'> out of data
'> text
