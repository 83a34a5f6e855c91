' INPUT$ takes code points from standard input, fewer at its end.
a$ = INPUT$(3): PRINT "["; a$; "]"
b$ = INPUT$(2): PRINT LEN(b$); ASC(b$)
LINE INPUT c$: PRINT "["; c$; "]"
d$ = INPUT$(99): PRINT LEN(d$); "["; d$; "]"
e$ = INPUT$(1): PRINT LEN(e$)
TRY
  e$ = INPUT$(-1)
CATCH
  PRINT ERR
END TRY
'< a€𝄞
'< xrest
'< last
'> [a€𝄞]
'> 210
'> [rest]
'> 5[last
'> ]
'> 0
'> 5
