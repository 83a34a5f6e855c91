' 8.6 GOSUB inside a FUNCTION with parameters and locals.
FUNCTION f(n AS INTEGER)
  LOCAL t AS INTEGER
  FOR i = 1 TO n
    GOSUB add
  NEXT
  RETURN t
add: t = t + i * i
  RETURN
END FUNCTION
PRINT f(3); " "; f(4)
'> 14 30
