' 6.1 Arrays have up to 8 dimensions, all checked.
DIM a(1, 2, 1, 2, 1, 2, 1, 2) AS INTEGER
a(1, 2, 1, 2, 1, 2, 1, 2) = 8
a(0, 0, 0, 0, 0, 0, 0, 1) = 1
PRINT a(1, 2, 1, 2, 1, 2, 1, 2); a(0, 0, 0, 0, 0, 0, 0, 1); a(1, 0, 0, 0, 0, 0, 0, 0)
PRINT UBOUND(a, 8); UBOUND(a, 7)
TRY: a(1, 2, 1, 2, 1, 2, 1, 3) = 1: CATCH: PRINT ERR;: END TRY
TRY: a(2, 2, 1, 2, 1, 2, 1, 2) = 1: CATCH: PRINT ERR: END TRY
'> 810
'> 21
'> 99
