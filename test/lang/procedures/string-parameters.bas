' 9.3 A string parameter by value that is changed leaves the caller's string, its slices and elements alone.
SUB s(t$)
  t$(1 TO 1) = "XX"
  MID$(t$, 3, 1) = "Y"
  t$ = t$ + "!"
  PRINT t$
END SUB
DIM a(1) AS STRING
x$ = "abc": a(1) = "def"
CALL s(x$): CALL s(a(1)): CALL s(x$ + ""): CALL s("lit")
PRINT x$; a(1)
'> XXYc!
'> XXYf!
'> XXYc!
'> XXYt!
'> abcdef
