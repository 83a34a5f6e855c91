' 18.1 With arguments computed at run time: INT and FLOOR go down, FIX and TRUNC toward zero, CEIL up; FRAC is x - FIX(x).
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT INT(Num(2.7)); INT(-Num(2.5)); FLOOR(-Num(0.1)); FLOOR(Num(3)); " "; FIX(Num(2.7)); FIX(-Num(2.7)); TRUNC(-Num(0.5)); " "; CEIL(Num(2.1)); CEIL(-Num(2.9)); CEIL(Num(4))
PRINT FRAC(Num(2.75)); " "; FRAC(-Num(2.75)); " "; FRAC(Num(3)); " "; INT(Num(1e300)) = 1e300; INT(-Num(1e15) - Num(0.5)); " "; FIX(Num(1e18) + Num(0.5)) = 1e18
DIM l AS LONG: l = 9007199254740993: PRINT INT(l); " "; FIX(l); " "; CEIL(l); " "; FLOOR(-l); " "; TRUNC(l) + 1
inf = 1e308 * 10: PRINT INT(inf); FIX(-inf); CEIL(inf - inf)
'> 2-3-13 2-2-0 3-24
'> 0.75 -0.75 0 -1-1e+15 -1
'> 9007199254740993 9007199254740993 9007199254740993 -9007199254740993 9007199254740994
'> inf-infnan
