' 6.1 Before its DIM has run an array has no elements; DIM with constant bounds at module level is made at the start.
PRINT early(2)
SUB s
  TRY: PRINT l(1): CATCH: PRINT ERR: END TRY
  DIM l(3)
END SUB
CALL s
TRY: PRINT late(1): CATCH: PRINT ERR: END TRY
TRY: r(0) = 1: CATCH: PRINT ERR: END TRY
DIM early(2)
n = 3
DIM late(n)
DIM r() AS INTEGER
PRINT LBOUND(r); UBOUND(r)
REDIM r(2)
r(0) = 7.5
PRINT r(0); UBOUND(r)
'> 0
'> 9
'> 9
'> 9
'> 0-1
'> 72
