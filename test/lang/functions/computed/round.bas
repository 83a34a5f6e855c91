' 18.1 With arguments computed at run time: ROUND: half away from zero, to d decimals, negative d too; d outside 308 is error 5.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT ROUND(Num(2.5)); ROUND(-Num(2.5)); ROUND(Num(2.4)); ROUND(Num(0.5)); ROUND(-Num(0.4)); " "; ROUND(Num(3.14159), Num(2)); " "; ROUND(-Num(3.14159), Num(4)); " "; ROUND(Num(2.675), Num(1))
PRINT ROUND(Num(1234.5), -Num(2)); " "; ROUND(Num(1250), -Num(2)); " "; ROUND(-Num(1250), -Num(2)); " "; ROUND(Num(1e20), Num(3)); " "; ROUND(Num(1.5), Num(300)); " "; ROUND(Num(7), -Num(308)); " "; ROUND(Num(0.125), Num(2))
d = 309
TRY: PRINT ROUND(1, d): CATCH: PRINT ERR;: END TRY
TRY: PRINT ROUND(1, -d): CATCH: PRINT ERR: END TRY
PRINT ROUND(Num(4503599627370497.5)); ROUND(Num(0.49999999999999994))
'> 3-321-0 3.14 -3.1416 2.7
'> 1200 1300 -1300 1e+20 1.5 0 0.13
'> 55
'> 4.5035996273705e+150
