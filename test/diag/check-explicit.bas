OPTION EXPLICIT
DIM total AS INTEGER, unused AS STRING
'                     ^^^^^^ warning [UNUSED] 'unused' is never used
totl = total + 1
'^^^ [EXPLICIT] 'totl' is not declared; did you mean 'total'?
FOR i = 1 TO 3
  PRINT i; total
NEXT
SUB Work
  count = 3
' ^^^^^ [EXPLICIT] 'count' is not declared
END SUB
