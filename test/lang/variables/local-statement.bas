' 3.2 LOCAL is DIM, at module level and in procedures.
LOCAL a AS INTEGER = 3, b$ = "b"
SUB s
  LOCAL a AS INTEGER = 7, c
  PRINT a; b$; c
END SUB
CALL s
PRINT a; b$
'> 7b0
'> 3b
