' Strings in flight when an error comes are given back.
FUNCTION Bad$(n)
  Bad$ = "half" + STR$(n)
  x = 1 / zero
END FUNCTION
DIM a$(2)
TRY
  PRINT "a" + STR$(1) + Bad$(2) + "z"
CATCH
  PRINT "one "; ERL
END TRY
TRY
  a$(7) = "x" + STR$(3)
CATCH
  PRINT "two "; ERL
END TRY
SUB Two(p$, q$)
  PRINT p$; q$
END SUB
TRY
  Two "p" + STR$(1), Bad$(1)
CATCH
  PRINT "three "; ERL
END TRY
a$(1) = "keep"
SUB ChangeIt(s$)
  a$(1) = "changed" + STR$(1)
  PRINT s$
END SUB
ChangeIt a$(1)
PRINT a$(1)
FUNCTION Clear$()
  a$(1) = ""
  Clear$ = "cleared"
END FUNCTION
a$(1) = "left" + STR$(2)
PRINT a$(1) + Clear$() + a$(1)
g$ = "start" + STR$(1)
FUNCTION ChangeG$()
  g$ = "other" + STR$(2)
  ChangeG$ = "+"
END FUNCTION
g$ = g$ + ChangeG$()
PRINT g$
'> one 4
'> two 13
'> three 4
'> keep
'> changed1
'> left2cleared
'> start1+
