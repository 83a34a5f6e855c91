' 18.1 With arguments computed at run time: PMT, PV, FV; a rate near 0; n <= 0 is error 5.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT STR$(PMT(Num(0.01), Num(12), Num(1000))); " "; STR$(PV(Num(0.01), Num(12), -Num(88.8487886783417))); " "; STR$(FV(Num(0.01), Num(12), -Num(100))); " "; PMT(Num(0), Num(10), Num(500)); PV(Num(0), Num(10), -Num(50)); FV(Num(1e-13), Num(10), -Num(50))
n = 0
TRY: PRINT PMT(0.1, n, 1): CATCH: PRINT ERR;: END TRY
TRY: PRINT PV(0.1, n, 1): CATCH: PRINT ERR;: END TRY
TRY: PRINT FV(0.1, -1, 1): CATCH: PRINT ERR: END TRY
'> -88.8487886783417 1000 1268.2503013197 -50500500
'> 555
