' 18.1 NTH(i, k) is -1 when k divides i.
PRINT NTH(6, 3); NTH(7, 3); NTH(0, 5); NTH(-6, 3); NTH(-7, 3); NTH(5, 1)
k = 0
TRY: PRINT NTH(5, k): CATCH: PRINT ERR;: END TRY
TRY: PRINT NTH(5, -2): CATCH: PRINT ERR: END TRY
'> -10-1-10-1
'> 55
