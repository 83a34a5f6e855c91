' 18.1 With arguments computed at run time: SIN COS TAN ATN ATAN ATAN2 in radians.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT SIN(Num(0)); COS(Num(0)); TAN(Num(0)); " "; SIN(PI / Num(2)); " "; ROUND(COS(PI), Num(12)); " "; ROUND(TAN(PI / Num(4)), Num(12)); " "; STR$(SIN(Num(1))); " "; STR$(COS(Num(1))); " "; STR$(TAN(Num(1)))
PRINT STR$(ATN(Num(1)) * Num(4)); " "; ATAN(Num(0)); " "; STR$(ATAN2(Num(1), Num(1)) * Num(4)); " "; STR$(ATAN2(Num(1), -Num(1))); " "; STR$(ATAN2(-Num(1), -Num(1))); " "; ATAN2(Num(0), Num(0)); " "; STR$(ATAN2(Num(0), -Num(1)))
'> 010 1 -1 1 0.841470984807897 0.54030230586814 1.5574077246549
'> 3.14159265358979 0 3.14159265358979 2.35619449019234 -2.35619449019234 0 3.14159265358979
