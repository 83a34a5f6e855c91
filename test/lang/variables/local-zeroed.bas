' 3.3 Implicit locals are zero at each call; there are no static locals.
SUB count
  n = n + 1: t$ = t$ + "x": z% = z% + 2
  PRINT n; t$; z%
END SUB
CALL count
CALL count
'> 1x2
'> 1x2
