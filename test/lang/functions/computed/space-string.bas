' 18.2 With arguments computed at run time: SPACE$, STRING$ and REPEAT$.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT "["; SPACE$(Num(3)); "]["; SPACE$(Num(0)); SPACE$(-Num(1)); "]"; STRING$(Num(3), Num(65)); STRING$(Num(2), Txt("xy")); "["; STRING$(Num(0), Num(65)); STRING$(-Num(1), Txt("x")); STRING$(Num(3), Txt("")); "]"; STRING$(Num(2), Num(8364))
PRINT REPEAT$(Txt("ab"), Num(3)); "["; REPEAT$(Txt("ab"), Num(0)); REPEAT$(Txt("ab"), -Num(1)); REPEAT$(Txt(""), Num(5)); "]"; REPEAT$(Txt("€"), Num(2))
n = -1
TRY: PRINT STRING$(3, n): CATCH: PRINT ERR;: END TRY
TRY: PRINT STRING$(1, &H110000): CATCH: PRINT ERR: END TRY
'> [   ][]AAAxx[]€€
'> ababab[]€€
'> 55
