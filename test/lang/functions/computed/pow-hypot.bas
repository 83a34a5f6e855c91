' 18.1 With arguments computed at run time: POW as ^ with its errors; HYPOT without overflow.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT POW(Num(2), Num(10)); POW(Num(2), -Num(1)); " "; POW(Num(0), Num(0)); HYPOT(Num(3), Num(4)); " "; HYPOT(Num(3e200), Num(4e200)); " "; HYPOT(-Num(5), Num(0))
z = 0: n = -8
TRY: PRINT POW(z, -1): CATCH: PRINT ERR;: END TRY
TRY: PRINT POW(n, 0.5): CATCH: PRINT ERR: END TRY
'> 10240.5 15 5e+200 5
'> 115
