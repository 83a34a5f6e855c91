' 11.3 The MID$ statement over every position and count of a short string.
FOR p = 0 TO 4: FOR n = -1 TO 4
  s$ = "abc"
  TRY
    MID$(s$, p, n) = "xy"
    a$ = a$ + s$ + " "
  CATCH 5
    a$ = a$ + "! "
  END TRY
NEXT: NEXT
PRINT a$; "|"
'> ! ! ! ! ! ! ! abc xbc xyc xyc xyc ! abc axc axy axy axy ! abc abx abx abx abx ! ! ! ! ! ! |
