f$ = "/tmp/fbc-test-fields.txt"
SPIT f$, "1, two ,  3.5" + CHR$(10) + CHR$(34) + "a, " + CHR$(34) + CHR$(34) + "b" + CHR$(34) + " , x" + CHR$(10) + CHR$(10) + "-7abc" + CHR$(10) + "last"
OPEN f$ FOR INPUT AS #1
INPUT #1, a%, b$, c
PRINT a%; "["; b$; "]"; c
INPUT #1, d$, e$
PRINT "["; d$; "]["; e$; "]"
INPUT #1, g$: PRINT "["; g$; "]"
INPUT #1, h: PRINT h
INPUT #1, i$: PRINT i$; EOF(1)
TRY: INPUT #1, i$: CATCH: PRINT "error"; ERR: END TRY
PRINT "["; i$; "]"
CLOSE
'> 1[two]3.5
'> [a, "b][x]
'> []
'> -7
'> last-1
'> error62
'> [last]
