' 14.7 A later FIELD is another view of the same buffer; assignment breaks the binding of its variable.
f$ = "/tmp/fbc-test-f20.dat"
OPEN f$ FOR RANDOM AS #1 LEN = 8
FIELD #1, 8 AS all$
FIELD #1, 2 AS p$, 6 AS q$
LSET all$ = "abcdefgh"
PRINT p$; q$
LSET p$ = "X": PRINT "["; all$; "]"
p$ = "own": LSET q$ = "Q"
PRINT p$; "["; all$; "]"
LSET p$ = "own too long": PRINT p$; "["; all$; "]"
CLOSE
'> abcdefgh
'> [X cdefgh]
'> own[X Q     ]
'> own[X Q     ]
