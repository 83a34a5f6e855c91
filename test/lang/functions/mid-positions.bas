' 18.2, 11.2 MID$, slices, EXTRACT$ and DELETE$ over every position of a short string.
s$ = "abc"
FOR p = 0 TO 4: FOR n = -1 TO 4
  a$ = a$ + MID$(s$, p, n) + "."
  b$ = b$ + s$(p TO n) + "."
  c$ = c$ + EXTRACT$(s$, p, n) + "."
  d$ = d$ + DELETE$(s$, p, n) + "."
NEXT: NEXT
PRINT a$: PRINT b$: PRINT c$: PRINT d$
'> ........a.ab.abc.abc...b.bc.bc.bc...c.c.c.c.......
'> ......abc..a.ab.abc.abc.bc...b.bc.bc.c....c.c.......
'> ..a.ab.abc.abc...a.ab.abc.abc....b.bc.bc.....c.c.......
'> abc.abc.abc.abc.abc.abc.abc.abc.bc.c...abc.abc.ac.a.a.a.abc.abc.ab.ab.ab.ab.abc.abc.abc.abc.abc.abc.
