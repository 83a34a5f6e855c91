' 11.2 a < 1, a > b after clamping or a > L: no change, no error.
x$ = "abc"
x$(0 TO 2) = "X": x$(-1 TO 2) = "X": x$(4 TO 5) = "X": x$(3 TO 2) = "X": x$(3 TO 1) = "X"
PRINT x$
y$ = "": y$(1 TO 1) = "X": PRINT "["; y$; "]"
'> abc
'> []
