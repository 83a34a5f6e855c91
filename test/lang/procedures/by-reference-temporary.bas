' 9.3 BYREF with another type, an expression or a literal passes a temporary.
SUB s(BYREF a AS LONG)
  a = a + 1
  PRINT a; " ";
END SUB
DIM i AS INTEGER, l AS LONG
i = 5: l = 6: d = 7.9
CALL s(i): CALL s(d): CALL s(l + 0): CALL s((l)): CALL s(10): CALL s(l)
PRINT i; d; l
'> 6 8 7 7 11 7 57.97
