' 15.1 Arguments that are strings are let go of when a later one fails.
z = 0
SUB s(a$, BYREF b$, c$, d)
  PRINT "no"
END SUB
FUNCTION g$(a$, n)
  g$ = a$ + MID$(a$, 1, 1 \ n)
END FUNCTION
v$ = "v" + "w"
TRY: CALL s("x" + STR$(1), v$, v$ + "z", 1 \ z): CATCH: PRINT ERR;: END TRY
TRY: CALL s(g$("p" + STR$(2), 1), (v$), g$("q" + STR$(3), z), 1): CATCH: PRINT ERR;: END TRY
TRY: PRINT g$(g$("r" + STR$(4), 1) + "s", z): CATCH: PRINT ERR;: END TRY
PRINT v$
'> 111111vw
