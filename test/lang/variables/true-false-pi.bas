' 3.5 TRUE is -1, FALSE is 0, PI is 3.141592653589793; all may be redeclared.
PRINT TRUE; FALSE; " "; PI = 3.141592653589793; NOT TRUE; TRUE + TRUE
SUB s
  LOCAL true
  CONSTANT pi = 3
  PRINT true; pi
END SUB
CALL s
'> -10 -10-2
'> 03
