' 3.3 Procedures see module variables as they are at each moment, also in the middle of a loop over them and after an error.
DIM n AS INTEGER, t AS LONG, s$, a(10) AS INTEGER
SUB Show: PRINT n; " "; t; " "; s$; a(3): END SUB
SUB Add(BYREF k AS INTEGER): k = k + 1: t = t * 2 + n: END SUB
FUNCTION Fails(k): IF k = 5 THEN THROW 100 + n
  Fails = k: END FUNCTION
FOR n = 1 TO 5: t = t + n: s$ = s$ + "x": a(3) = a(3) + n: IF n = 3 THEN Show
NEXT
Show
t = 1: FOR n = 1 TO 5: Add n: NEXT: PRINT t; " "; n
TRY: t = 0: FOR n = 1 TO 10: t = t + n + Fails(n): NEXT: CATCH: PRINT ERR: Show: END TRY
TRY: t = 0: FOR n = 1 TO 20: t = t + 1: a(n) = n: NEXT: CATCH: PRINT ERR: Show: END TRY
SUB Own: FOR n = 1 TO 3: t = t + n: NEXT: PRINT n; " "; t: END SUB
SUB Shares: SHARED n: FOR n = 1 TO 3: t = t + n: NEXT: PRINT n; " "; t: END SUB
n = 50: t = 0: Own: Show: Shares: Show
SUB Twice(BYREF x AS INTEGER): FOR q = 1 TO 3: x = x + 1: n = n * 2: NEXT: PRINT x; " "; n: END SUB
n = 1: Twice n: Twice a(2): Show
'> 3 6 xxx6
'> 6 15 xxxxx15
'> 30 7
'> 105
'> 5 20 xxxxx15
'> 9
'> 11 11 xxxxx3
'> 4 6
'> 50 6 xxxxx3
'> 4 12
'> 4 12 xxxxx3
'> 22 22
'> 5 176
'> 176 12 xxxxx3
