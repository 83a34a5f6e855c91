' 9.4 The result variable starts at zero, is set by the name, and is read by the bare name inside.
FUNCTION f(n)
  IF n > 0 THEN f = n
  f = f + 1
  INC f
  DEC f, 0.5
END FUNCTION
FUNCTION g$(n)
  IF n THEN g$ = "g"
  g = g + "!"
END FUNCTION
PRINT f(5); f(0); f(5); g$(1); g$(0)
'> 6.51.56.5g!!
