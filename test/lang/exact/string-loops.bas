' 11.4 Strings built, cut and compared in loops, with copies kept aside.
s$ = "": keep$ = ""
FOR i = 1 TO 20
  s$ = s$ + CHR$(96 + i)
  IF i = 5 THEN keep$ = s$
  IF i = 10 THEN s$ = MID$(s$, 3)
  IF s$ > keep$ THEN n = n + 1
NEXT
PRINT s$; " "; keep$; n
WHILE LEN(s$) > 3: s$ = LEFT$(s$, LEN(s$) - 1): t$ = RIGHT$(s$, 1) + t$: WEND
PRINT s$; " "; t$
'> cdefghijklmnopqrst abcde19
'> cde efghijklmnopqrs
