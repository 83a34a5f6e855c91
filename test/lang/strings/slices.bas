' Slices, assignment to slices, and the MID$ statement.
t$ = "hello world"
PRINT t$(1 TO 5); "|"; t$(7 TO); "|"; t$(TO 4); "|"; t$(TO); "|"; t$(3 TO 100); "|"; t$(0 TO 3); "|"; t$(5 TO 3)
t$(1 TO 5) = "HI": PRINT t$
t$(1 TO 2) = "": PRINT t$
t$(0 TO 2) = "xx": PRINT t$
m$ = "abcdef"
MID$(m$, 2) = "XY": PRINT m$
MID$(m$, 5, 1) = "123": PRINT m$
MID$(m$, 6) = "long": PRINT m$
n$ = m$
MID$(m$, 1) = "--": PRINT m$; " "; n$
MID$(m$, 2) = m$: PRINT m$
TRY
  MID$(m$, 9) = "x"
CATCH 5
  PRINT "five at"; ERL
END TRY
PRINT m$
DIM a$(3)
a$(1) = "wonderful"
a$(1)(2 TO 3) = "____"
PRINT a$(1); " "; a$(1)(1 TO 3)
'> hello|world|hell|hello world|llo world||
'> HI world
'>  world
'>  world
'> aXYdef
'> aXYd1f
'> aXYd1l
'> --Yd1l aXYd1l
'> ---Yd1
'> five at15
'> ---Yd1
'> w____derful w__
