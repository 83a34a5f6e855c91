PRINT "["; SPACE$(3); "]["; SPACE$(0); "]["; SPACE$(-2); "]"
PRINT STRING$(3, 65); STRING$(2, "xyz"); "["; STRING$(0, "x"); STRING$(-1, 66); STRING$(2, ""); "]"; STRING$(2, 8364)
PRINT REPEAT$("ab", 3); "["; REPEAT$("ab", 0); REPEAT$("", 5); REPEAT$("ab", -1); "]"; REPEAT$("€", 2)
PRINT CHR$(65); CHR$(233); CHR$(8364); CHR$(&H1F600); LEN(CHR$(0)); LEN(CHR$(&H10FFFF)); ASC(CHR$(&H10FFFF))
PRINT ASC("A"); " "; ASC("€uro"); " "; ASC("")
TRY: PRINT CHR$(-1): CATCH: PRINT ERR: END TRY
n& = &H110000
TRY: PRINT CHR$(n&): CATCH: PRINT ERR: END TRY
TRY: PRINT STRING$(3, n&): CATCH: PRINT ERR: END TRY
TRY: PRINT STRING$(2, -5): CATCH: PRINT ERR: END TRY
big& = 4000000000
TRY: PRINT LEN(SPACE$(big&)): CATCH: PRINT ERR: END TRY
TRY: PRINT LEN(REPEAT$("ab", big&)): CATCH: PRINT ERR: END TRY
TRY: PRINT LEN(LPAD$("ab", big&)): CATCH: PRINT ERR: END TRY
'> [   ][][]
'> AAAxx[]€€
'> ababab[]€€
'> Aé€😀111114111
'> 65 8364 0
'> 5
'> 5
'> 5
'> 5
'> 7
'> 7
'> 7
