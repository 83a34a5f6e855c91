' 9.4 Functions in expressions with side effects on module variables see them in order.
x = 1
FUNCTION inc1
  x = x + 1
  inc1 = x
END FUNCTION
y = x + inc1() + x
PRINT y; x
DIM a(5)
a(inc1()) = inc1() * 10
PRINT a(3); x
s$ = STR$(x) + STR$(inc1()) + STR$(x): PRINT s$
'> 52
'> 404
'> 455
