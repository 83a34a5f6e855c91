' 15.7 The line is that of the statement that raised it, in procedures too.
SUB s(z)
  x = 1 / z
END SUB
FUNCTION f(z)
  CALL s(z)
  f = 1
END FUNCTION
PRINT f(1)
PRINT f(0)
'> 1
'! Unhandled exception at line 3: Division by zero (error code 11)
'! exit 1
