' 6.1 OPTION BASE 1 makes 1 the lower bound where no TO is written.
OPTION BASE 1
DIM a(3), b(0 TO 3), c(2, 2)
PRINT LBOUND(a); UBOUND(a); LBOUND(b); LBOUND(c, 2)
REDIM d(4)
PRINT LBOUND(d); UBOUND(d)
TRY: a(0) = 1: CATCH: PRINT ERR: END TRY
SUB s
  DIM l(2)
  PRINT LBOUND(l)
END SUB
CALL s
'> 1301
'> 14
'> 9
'> 1
