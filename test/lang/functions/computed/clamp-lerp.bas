' 18.1 With arguments computed at run time: CLAMP exchanges its limits when lo > hi; LERP; DEG; RAD; SIGMOID; LOGIT.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT CLAMP(Num(5), Num(1), Num(3)); CLAMP(Num(0), Num(1), Num(3)); CLAMP(Num(2), Num(1), Num(3)); CLAMP(Num(5), Num(3), Num(1)); CLAMP(Num(2.5), Num(0), Num(9)); " "; LERP(Num(10), Num(20), Num(0.25)); " "; LERP(Num(0), Num(1), Num(2))
PRINT DEG(PI); " "; STR$(RAD(Num(180))); " "; SIGMOID(Num(0)); " "; SIGMOID(Num(1000)); SIGMOID(-Num(1000)); " "; LOGIT(Num(0.5)); " "; STR$(LOGIT(Num(0.75)))
z = 0
TRY: PRINT LOGIT(z): CATCH: PRINT ERR;: END TRY
TRY: PRINT LOGIT(1): CATCH: PRINT ERR;: END TRY
TRY: PRINT LOGIT(-0.5): CATCH: PRINT ERR: END TRY
'> 31232.5 12.5 2
'> 180 3.14159265358979 0.5 10 0 1.09861228866811
'> 555
