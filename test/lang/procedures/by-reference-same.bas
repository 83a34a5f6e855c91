' 9.3 Two BYREF parameters may be the same storage.
SUB s(BYREF a, BYREF b)
  a = 5
  b = b + 1
  PRINT a; b
END SUB
x = 1
CALL s(x, x)
PRINT x
'> 66
'> 6
