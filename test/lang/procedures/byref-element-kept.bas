' A parameter that was given an element keeps what it means when the array gets other storage during the call.
REDIM n(3) AS INTEGER, t$(3)
TYPE Pair
  a AS INTEGER
  b AS STRING
END TYPE
REDIM p(2) AS Pair
n(2) = 5: t$(2) = "two" + STR$(2): p(1).b = "pair" + STR$(1)
Change n(2), t$(2), p(1)
PRINT n(2); " "; t$(2); " "; p(1).b; UBOUND(n); UBOUND(t$); UBOUND(p)
Forget n(2), t$(2)
PRINT UBOUND(n); UBOUND(t$)
REDIM n(1), t$(1)
t$(0) = "x" + STR$(0)
TRY
  Fail t$(0), Longer$()
CATCH 100
  PRINT ERR; " "; t$(0); UBOUND(t$)
END TRY
' The element is looked up when all arguments are known.
Show n(0), Longer$()
SUB Change(BYREF k AS INTEGER, BYREF s$, r AS Pair)
  REDIM PRESERVE n(40), t$(40), p(40)
  k = k + 1: s$ = s$ + "!": r.b = r.b + "?"
  PRINT k; " "; s$; " "; r.b; "; "; n(2); " "; t$(2); " "; p(1).b
  REDIM n(9), t$(9)
  k = k + 1: s$ = s$ + "!"
  PRINT k; " "; s$; "; "; n(2); t$(2)
END SUB
SUB Forget(BYREF k AS INTEGER, BYREF s$)
  ERASE n, t$
  k = 7: s$ = STRING$(100, "y")
  PRINT k; LEN(s$)
END SUB
SUB Fail(BYREF s$, u$)
  ERASE t$
  s$ = s$ + u$
  REDIM t$(2)
  t$(0) = s$
  THROW 100
END SUB
FUNCTION Longer$()
  REDIM PRESERVE n(100), t$(100)
  n(0) = n(0) + 1
  RETURN "longer"
END FUNCTION
SUB Show(BYREF k AS INTEGER, u$)
  k = k * 10
  PRINT k; n(0); u$
END SUB
'> 6 two2! pair1?; 5 two2 pair1
'> 7 two2!!; 0
'> 0  pair19940
'> 7100
'> -1-1
'> 100 x0longer2
'> 2020longer
