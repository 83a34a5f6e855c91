' 14 A BINARY file is read and written by turns; positions count bytes, gaps are zero bytes, APPEND goes on at the end.
f$ = "/tmp/fbc-test-mix.dat"
OPEN f$ FOR OUTPUT AS #1: FOR i = 1 TO 5: PRINT #1, "line"; i: NEXT: CLOSE
OPEN f$ FOR BINARY AS #1
LINE INPUT #1, a$: PRINT a$; " "; LOC(1); " "; SEEK(1)
PRINT #1, "XX": SEEK #1, 1: LINE INPUT #1, a$: LINE INPUT #1, b$: PRINT a$; "|"; b$
SEEK #1, LOF(1) + 3: PRINT #1, "end";: PRINT LOF(1); EOF(1)
SEEK #1, 31: c$ = INPUT$(3, 1): PRINT ASC(c$); ASC(MID$(c$, 2)); RIGHT$(c$, 1): CLOSE
OPEN f$ FOR APPEND AS #1: PRINT LOF(1); " "; LOC(1); " "; SEEK(1): WRITE #1, "w", 2: PRINT SEEK(1): CLOSE
OPEN f$ FOR INPUT AS #1: SEEK #1, 33: INPUT #1, a$, n: PRINT a$; n; EOF(1)
SEEK #1, 1000: PRINT EOF(1): TRY: LINE INPUT #1, a$: CATCH: PRINT ERR: END TRY
'> line1 6 7
'> line1|XX
'> 35-1
'> 00e
'> 35 0 36
'> 42
'> end"w"2-1
'> -1
'> 62
