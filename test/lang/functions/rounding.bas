' 18.1 INT and FLOOR go down, FIX and TRUNC toward zero, CEIL up; FRAC is x - FIX(x).
PRINT INT(2.7); INT(-2.5); FLOOR(-0.1); FLOOR(3); " "; FIX(2.7); FIX(-2.7); TRUNC(-0.5); " "; CEIL(2.1); CEIL(-2.9); CEIL(4)
PRINT FRAC(2.75); " "; FRAC(-2.75); " "; FRAC(3); " "; INT(1e300) = 1e300; INT(-1e15 - 0.5); " "; FIX(1e18 + 0.5) = 1e18
DIM l AS LONG: l = 9007199254740993: PRINT INT(l); " "; FIX(l); " "; CEIL(l); " "; FLOOR(-l); " "; TRUNC(l) + 1
inf = 1e308 * 10: PRINT INT(inf); FIX(-inf); CEIL(inf - inf)
'> 2-3-13 2-2-0 3-24
'> 0.75 -0.75 0 -1-1e+15 -1
'> 9007199254740993 9007199254740993 9007199254740993 -9007199254740993 9007199254740994
'> inf-infnan
