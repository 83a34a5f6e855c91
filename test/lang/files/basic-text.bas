f$ = "/tmp/fbc-test-text.txt"
OPEN f$ FOR OUTPUT AS #1
PRINT #1, "one"; 2; 3.5
PRINT #1, "tab", "bed"
PRINT #1
WRITE #1, 1, "a ""b""", 2.5
PRINT #1, USING "##.#"; 9.87
PRINT #1, "€ end";
PRINT LOF(1); SEEK(1)
CLOSE #1
OPEN f$ FOR INPUT AS #1
PRINT LOF(1)
WHILE NOT EOF(1)
  LINE INPUT #1, a$
  PRINT "["; a$; "]"
WEND
TRY: LINE INPUT #1, a$: CATCH 62: PRINT "end"; ERR: END TRY
CLOSE
OPEN f$ FOR APPEND AS #3
PRINT #3, " more": CLOSE #3
PRINT LEN(SLURP(f$)); RIGHT$(SLURP(f$), 12)
SPIT f$, "a" + CHR$(13) + CHR$(10) + CHR$(10) + "b" + CHR$(13) + "c" + CHR$(13)
OPEN f$ FOR INPUT AS 2
n = 0
DO UNTIL EOF(2): LINE INPUT #2, a$: n = n + 1: PRINT n; "["; a$; "]": LOOP
CLOSE 2
'> 4546
'> 45
'> [one23.5]
'> [tab	bed]
'> []
'> [1,"a ""b""",2.5]
'> [ 9.9]
'> [€ end]
'> end62
'> 49
'> € end more
'>
'> 1[a]
'> 2[]
'> 3[b]
'> 4[c]
