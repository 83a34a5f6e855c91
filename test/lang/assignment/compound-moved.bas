' What the value's own code does to the place: the old value counts, the store goes to where the place is then.
REDIM a(3) AS INTEGER, s(2) AS STRING
a(1) = 5: s(1) = "old"
INC a(1), Grow(7): PRINT a(1)
a(1) += Grow(7): PRINT a(1)
s(1) += Change$("new"): PRINT s(1)
FUNCTION Grow(n AS INTEGER) AS INTEGER
  REDIM PRESERVE a(UBOUND(a) + 100000)
  a(1) = a(1) + 1000
  RETURN n
END FUNCTION
FUNCTION Change$(t$)
  REDIM PRESERVE s(UBOUND(s) + 1000)
  s(1) = "changed"
  RETURN t$
END FUNCTION
TYPE Vec
  x AS DOUBLE
  y AS DOUBLE
END TYPE
REDIM v(2) AS Vec
v(1).x = 1
v(1) += Other(v(1)): PRINT v(1).x; " "; v(1).y
v(1).x -= Far(1): PRINT v(1).x
FUNCTION Other(BYVAL w AS Vec) AS Vec
  REDIM PRESERVE v(UBOUND(v) + 100000)
  v(1).x = 500
  w.y = 3
  RETURN w
END FUNCTION
FUNCTION Far(n)
  REDIM PRESERVE v(UBOUND(v) + 100000)
  v(1).x = 77
  RETURN n
END FUNCTION
' An array that is gone by then is error 9, and so is a subscript that no longer fits.
TRY
  a(3) += Shrink(1)
CATCH
  PRINT ERR; " "; UBOUND(a)
END TRY
FUNCTION Shrink(n AS INTEGER) AS INTEGER
  REDIM a(1)
  RETURN n
END FUNCTION
TRY
  a(2) += Never(1)
CATCH
  PRINT ERR
END TRY
FUNCTION Never(n)
  PRINT "never"
END FUNCTION
' A failing value leaves no new entry behind, nor anything that was taken out.
DIM m AS HASHMAP OF STRING, l AS LIST OF ANY = LIST("text that is long enough", 2), o AS LIST OF INTEGER = LIST(1)
TRY
  m("key") += CHR$(-1)
CATCH
  PRINT ERR; m.HASKEY("key")
END TRY
TRY
  l(1) -= 1
CATCH
  PRINT ERR; l
END TRY
TRY
  o(3) += 1
CATCH
  PRINT ERR; o
END TRY
m("a") += More$("b"): PRINT m("a")
FUNCTION More$(t$)
  FOR i = 1 TO 100: m(STR$(i)) = t$: NEXT
  RETURN t$
END FUNCTION
DIM t AS LIST OF STRING = LIST("one")
t(1) += CHR$(65) + t(1) + STR$(5): t(1) &= t(1): PRINT t
TRY
  t(5) += CHR$(-1)
CATCH
  PRINT ERR; t
END TRY
TRY
  t(5) += CHR$(65)
CATCH
  PRINT ERR; t
END TRY
m("a") += CHR$(65) + m("b") + m("a"): PRINT m("a"); m.HASKEY("b")
'> 12
'> 19
'> oldnew
'> 2 3
'> 1
'> 9 1
'> 9
'> 50
'> 13[text that is long enough, 2]
'> 9[1]
'> b
'> [oneAone5oneAone5]
'> 5[oneAone5oneAone5]
'> 9[oneAone5oneAone5]
'> bAb0
