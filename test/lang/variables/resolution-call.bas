' 3.1 name(args): array in scope, array of the module, user function, built-in.
DIM m(3)
m(1) = 10
FUNCTION ABS(x)
  ABS = 77
END FUNCTION
SUB s
  DIM m(3) AS STRING
  m(1) = "local"
  PRINT m(1); ABS(-5)
END SUB
SUB t
  PRINT m(1); SGN(-5)
END SUB
s: t
CALL s
'> 10-1
'> local77
