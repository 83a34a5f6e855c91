' 3.1 A bare name: local, result variable, module variable, function without arguments, niladic built-in, implicit.
FUNCTION three
  three = 3
END FUNCTION
x = 1
SUB s
  LOCAL x
  x = 2
  PRINT x; three; PI > 3; q
END SUB
CALL s
PRINT x; three + 1; q
'> 23-10
'> 140
