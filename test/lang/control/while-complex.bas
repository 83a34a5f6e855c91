' 8.4 Loops with conditions that call functions and change variables.
FUNCTION more(BYREF n AS INTEGER)
  n = n - 1
  more = n > 0
END FUNCTION
DIM k AS INTEGER
k = 4
WHILE more(k): PRINT k;: WEND
k = 3
DO: PRINT k;: LOOP WHILE more(k)
k = 3
REPEAT: PRINT k;: UNTIL NOT more(k)
PRINT
'> 321321321
