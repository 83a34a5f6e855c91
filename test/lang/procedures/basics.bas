' Procedures: BYVAL, BYREF, recursion, results, arrays.
FUNCTION Fib(n AS INTEGER) AS LONG
  IF n < 2 THEN RETURN n
  Fib = Fib(n - 1) + Fib(n - 2)
END FUNCTION
SUB Double1(BYREF k AS INTEGER)
  k = k * 2
END SUB
DIM q AS INTEGER = 21
Double1 q
PRINT q; " "; Fib(10)
Double1 (q)
PRINT q
SUB Change(s$, BYREF t$)
  s$ = s$ + "!": t$ = t$ + "?"
END SUB
a$ = "a": b$ = "b"
Change a$, b$
PRINT a$; b$
FUNCTION Greet$(name$, n)
  Greet$ = "Hello"
  FOR i = 1 TO n: Greet$ = Greet$ + " " + name$: NEXT
END FUNCTION
PRINT Greet$("Bob", 2)
SUB Fill(x() AS INTEGER, v AS INTEGER)
  FOR i = LBOUND(x) TO UBOUND(x): x(i) = v + i: NEXT
END SUB
DIM arr(3) AS INTEGER
Fill arr(), 10
PRINT arr(0); arr(3)
DIM e(2) AS INTEGER
e(1) = 5
Double1 e(1)
PRINT e(1)
SUB Resize(z() AS STRING)
  REDIM z(4)
  z(4) = "four"
END SUB
DIM dyn(1) AS STRING
dyn(0) = "old"
n = 1: REDIM dyn(n)
Resize dyn()
PRINT UBOUND(dyn); dyn(4)
FUNCTION Fact#(n)
  IF n <= 1 THEN RETURN 1
  RETURN n * Fact#(n - 1)
END FUNCTION
PRINT Fact#(10)
DEF FNsq(x) = x * x
DEF FN twice$(s$) = s$ + s$
PRINT FNsq(7); FN twice$("ab")
SUB Locals
  DIM c AS INTEGER
  c = c + 1
  PRINT c;
END SUB
Locals: Locals
PRINT
g = 5
SUB SeeGlobal
  g = g + 1
END SUB
SeeGlobal
PRINT g
'> 42 55
'> 84
'> ab?
'> Hello Bob Bob
'> 1013
'> 10
'> 4four
'> 3628800
'> 49abab
'> 1
'> 6
