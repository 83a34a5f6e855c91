' 9.3 When the array is reallocated during the call, a BYREF element keeps the old storage.
DIM a(2) AS INTEGER, t(1) AS STRING
SUB s(BYREF p AS INTEGER, BYREF q$)
  p = 5: q$ = "five"
  REDIM a(9)
  REDIM t(9) AS STRING
  p = p + 1: q$ = q$ + "!"
  PRINT p; q$;
END SUB
a(1) = 1
CALL s(a(1), t(1))
PRINT a(1); "["; t(1); "]"
'> 6five!0[]
