' 9.3 A parameter by default or BYVAL is a copy.
SUB s(a, BYVAL b AS INTEGER, c$)
  a = a + 1: b = b + 1: c$ = c$ + "!"
  PRINT a; b; c$
END SUB
x = 1: y% = 2: z$ = "z"
CALL s(x, y%, z$)
PRINT x; y%; z$
'> 23z!
'> 12z
