' 9.3 Subscripts of a BYREF element are evaluated once, at the call.
DIM a(3)
k = 1
SUB s(BYREF p)
  k = 3
  p = p + 5
  p = p + 5
END SUB
CALL s(a(k))
PRINT a(1); a(3)
'> 100
