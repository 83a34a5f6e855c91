' 18.1 With arguments computed at run time: FMOD, REMAINDER and MOD( , ); a divisor of 0 is error 11.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT FMOD(Num(7.5), Num(2)); " "; FMOD(-Num(7.5), Num(2)); " "; REMAINDER(Num(7.5), Num(2)); " "; REMAINDER(Num(5), Num(3)); " "; MOD(Num(17), Num(5)); MOD(-Num(7), Num(3)); " "; MOD(Num(7.5), Num(2)); " "; FMOD(Num(1), -Num(0.3))
z = 0: i% = 0
TRY: PRINT FMOD(1, z): CATCH: PRINT ERR;: END TRY
TRY: PRINT REMAINDER(1, z): CATCH: PRINT ERR;: END TRY
TRY: PRINT MOD(1, i%): CATCH: PRINT ERR;: END TRY
TRY: PRINT MOD(1.5, z): CATCH: PRINT ERR: END TRY
'> 1.5 -1.5 -0.5 -1 2-1 1.5 0.1
'> 11111111
