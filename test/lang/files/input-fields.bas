' 14.5 INPUT #: fields to commas and line ends, quoted ones may span lines, blanks around are removed.
f$ = "/tmp/fbc-test-f11.txt"
OPEN f$ FOR OUTPUT AS #1
PRINT #1, "  one ,2.9, ""three, """"3"""""" , four five  "
PRINT #1, "6"
PRINT #1, """spans": PRINT #1, "lines"",x"
PRINT #1, ",,9"
CLOSE
OPEN f$ FOR INPUT AS #1
INPUT #1, a$, b%, c$, d$, e
PRINT "["; a$; "]["; b%; "]["; c$; "]["; d$; "]["; e; "]"
INPUT #1, f$, g$
PRINT "["; f$; "]["; g$; "]"
INPUT #1, h$, i, j
PRINT "["; h$; "]["; i; "]["; j; "]"
TRY: INPUT #1, k: CATCH: PRINT ERR: END TRY
'> [one][2][three, "3"][four five][6]
'> [spans
'> lines][x]
'> [][0][9]
'> 62
