' 11.2 Assignment replaces the range by the whole right side; the length may change.
x$ = "hello world"
x$(1 TO 5) = "HI": PRINT x$
x$(4 TO 4) = "<W>": PRINT x$
x$(1 TO 3) = "": PRINT x$
x$(6 TO 99) = "!": PRINT x$
x$(TO 1) = "[": PRINT x$
x$(3 TO) = "end": PRINT x$
x$(TO) = "all": PRINT x$
'> HI world
'> HI <W>orld
'> <W>orld
'> <W>or!
'> [W>or!
'> [Wend
'> all
