' 9.3 A BYREF parameter and the module variable that it is are one storage.
DIM x AS INTEGER, a(3) AS INTEGER
SUB s(BYREF p AS INTEGER)
  p = 1
  x = 5
  PRINT p; x;
  p = p + x
  PRINT p; x; " ";
  FOR i = 1 TO 3: x = x + 1: p = p * 2: NEXT
END SUB
CALL s(x)
PRINT x
SUB t(BYREF p AS INTEGER)
  FOR i = 0 TO 3: a(i) = p + 1: NEXT
  PRINT p
END SUB
a(2) = 10
CALL t(a(2))
PRINT a(0); a(1); a(2); a(3)
'> 551010 94
'> 11
'> 11111112
