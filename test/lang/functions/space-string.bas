' 18.2 SPACE$, STRING$ and REPEAT$.
PRINT "["; SPACE$(3); "]["; SPACE$(0); SPACE$(-1); "]"; STRING$(3, 65); STRING$(2, "xy"); "["; STRING$(0, 65); STRING$(-1, "x"); STRING$(3, ""); "]"; STRING$(2, 8364)
PRINT REPEAT$("ab", 3); "["; REPEAT$("ab", 0); REPEAT$("ab", -1); REPEAT$("", 5); "]"; REPEAT$("€", 2)
n = -1
TRY: PRINT STRING$(3, n): CATCH: PRINT ERR;: END TRY
TRY: PRINT STRING$(1, &H110000): CATCH: PRINT ERR: END TRY
'> [   ][]AAAxx[]€€
'> ababab[]€€
'> 55
