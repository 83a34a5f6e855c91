' 9.3 BYREF: the parameter is the storage of an argument of exactly its type.
TYPE T
  n AS INTEGER
END TYPE
SUB s(BYREF a, BYREF b AS INTEGER, BYREF c$)
  a = a + 1: b = b * 2: c$ = c$ + "!"
END SUB
DIM y AS INTEGER, arr(3) AS INTEGER, t AS T
x = 1: y = 2: z$ = "z": arr(2) = 5: t.n = 7
CALL s(x, y, z$): PRINT x; y; z$
s x, arr(2), z$: PRINT x; arr(2); z$
s x, t.n, z$: PRINT x; t.n; z$
'> 24z!
'> 310z!!
'> 414z!!!
