' 18.1 With arguments computed at run time: NTH(i, k) is -1 when k divides i.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT NTH(Num(6), Num(3)); NTH(Num(7), Num(3)); NTH(Num(0), Num(5)); NTH(-Num(6), Num(3)); NTH(-Num(7), Num(3)); NTH(Num(5), Num(1))
k = 0
TRY: PRINT NTH(5, k): CATCH: PRINT ERR;: END TRY
TRY: PRINT NTH(5, -2): CATCH: PRINT ERR: END TRY
'> -10-1-10-1
'> 55
