' Temporaries of nested expressions live as long as they are needed and no longer.
TYPE Pair
  first AS STRING
  second AS STRING
  n AS INTEGER
END TYPE
FUNCTION Make(a$, n) AS Pair
  DIM p AS Pair
  p.first = a$ + "1": p.second = a$ + "2": p.n = n
  RETURN p
END FUNCTION
FUNCTION Join3$(a$, b$, c$)
  RETURN a$ + b$ + c$
END FUNCTION
PRINT Make("x" + STR$(1), 5).first + Make("y", 6).second; Make("z", 7).n
PRINT Join3$("a" + STR$(1), Join3$("b" + STR$(2), UCASE$("c" + STR$(3)), "d"), IIF(1 = 1, "e" + STR$(4), "f"))
PRINT LEN(Join3$("a", "b" + STR$(1), "c")) + VAL("1" + STR$(2)); LEFT$(UCASE$("abc" + "d") + "e", 2)
DIM ps(2) AS Pair
ps(1) = Make("arr", 1)
ps(2) = ps(1)
ps(1) = Make(ps(1).first, 2)
PRINT ps(1).first; ps(2).second; ps(1).n
SUB Show(p AS Pair)
  PRINT p.first; p.second; p.n
  p.first = "changed"
END SUB
Show Make("tmp", 9)
Show ps(1)
PRINT ps(1).first
IF Make("a", 1).first < Make("b", 1).first AND Join3$("a", "b", "c") = "abc" THEN PRINT "ordered"
s$ = Join3$("q", "r", "s")
s$ = s$ + Join3$(s$, s$, "") + s$(1 TO 2)
PRINT s$
SUB Swapper(BYREF a$, BYREF b$)
  SWAP a$, b$
  a$ = a$ + "!"
END SUB
t$ = "t" + STR$(1)
Swapper s$, t$
PRINT s$; " "; t$
Swapper ps(1).first, ps(2).second
PRINT ps(1).first; " "; ps(2).second
Swapper "lit" + STR$(1), t$
PRINT t$
PRINT IIF(LEN(t$) > 3, Join3$("long", ":", t$), t$); IIF(0, t$, "no")
SELECT CASE Join3$("a", "b", STR$(1))
  CASE "ab" + STR$(1): PRINT "selected"
END SELECT
PRINT STR$(LEN(Join3$("a" + t$, t$, t$))) + "/" + t$
'> x11y27
'> a1b2C3de4
'> 16AB
'> arr11arr22
'> tmp1tmp29
'> arr11arr122
'> changed
'> ordered
'> qrsqrsqrsqr
'> t1! qrsqrsqrsqr
'> arr2! changed
'> lit1
'> long:lit1no
'> selected
'> 13/lit1
