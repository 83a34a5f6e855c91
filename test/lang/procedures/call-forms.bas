' 9.2 CALL name(args), CALL name, name args, name(args), name; functions may be called as statements.
SUB two(a, b$)
  PRINT a; b$
END SUB
SUB none
  PRINT "none"
END SUB
FUNCTION f(x)
  PRINT "f"; x
  f = x
END FUNCTION
CALL two(1, "a")
two 2, "b"
two(3, "c")
CALL none
none
CALL none()
none()
f 5
f(6)
CALL f(7)
two f(8), "d"
'> 1a
'> 2b
'> 3c
'> none
'> none
'> none
'> none
'> f5
'> f6
'> f7
'> f8
'> 8d
