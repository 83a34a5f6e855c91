' 9.4 RETURN e sets the result; END FUNCTION, EXIT FUNCTION and bare RETURN keep the current one.
FUNCTION f(k)
  f = 10
  IF k = 1 THEN RETURN 1.5
  IF k = 2 THEN EXIT FUNCTION
  IF k = 3 THEN RETURN
  f = 20
END FUNCTION
FUNCTION g(k) AS INTEGER
  RETURN k / 2
END FUNCTION
PRINT f(1); f(2); f(3); f(4); g(5)
'> 1.51010202
