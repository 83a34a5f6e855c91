' 3.4 Under OPTION EXPLICIT every form of declaration serves.
OPTION EXPLICIT
DIM a AS INTEGER, b$
REDIM r(3)
GLOBAL g
CONSTANT c = 2
SUB s(p)
  LOCAL l
  SHARED h
  l = p + c
  h = h + l
  FOR i = 1 TO 1: PRINT i;: NEXT
END SUB
FOR f = 1 TO 1: PRINT f;: NEXT
a = 1: b$ = "b": r(1) = 3: g = 4
CALL s(a)
CALL s(a)
PRINT b$; r(1); g
'> 111b34
