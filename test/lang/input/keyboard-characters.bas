' 14.5 INPUT$(k) reads from standard input, fewer at its end.
a$ = INPUT$(3): b$ = INPUT$(2)
LINE INPUT c$
d$ = INPUT$(99)
PRINT a$; "|"; b$; "|"; c$; "|"; LEN(d$)
TRY: e$ = INPUT$(-1): CATCH: PRINT ERR: END TRY
PRINT "["; INPUT$(0); INPUT$(5); "]"
'< aé€xyz
'< ab
'> aé€|xy|z|3
'> 5
'> []
