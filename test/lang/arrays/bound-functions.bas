' 6.3 LBOUND and UBOUND: dimension 1 by default, name with or without (), error 9 for another dimension.
DIM a(1 TO 4, -2 TO 7)
PRINT LBOUND(a); UBOUND(a); LBOUND(a(), 2); UBOUND(a, 2); LBOUND(a, 1.9)
d = 3
TRY: PRINT LBOUND(a, d): CATCH: PRINT ERR;: END TRY
TRY: PRINT UBOUND(a, 0): CATCH: PRINT ERR;: END TRY
TRY: PRINT UBOUND(a, -d): CATCH: PRINT ERR: END TRY
'> 14-271
'> 999
