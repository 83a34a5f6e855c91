' 9.5 DEF FN: both spellings, hoisted, recursive, typed by suffix or expression.
PRINT FNsquare(3); FN square(4); FNjoin$("a", "b"); FN half(5)
DEF FNsquare(x) = x * x
DEF FN join$(a$, b$) = a$ + "-" + b$
DEF FNhalf(n%) = n% / 2
DEF FNsum(n) = IIF(n <= 0, 0, n + FNsum(n - 1))
DEF FNname(s$) = "<" + s$ + ">"
DEF FNpi = 3.5
PRINT FNsum(4); FNname("x"); FNpi; FN pi
'> 916a-b2.5
'> 10<x>3.53.5
