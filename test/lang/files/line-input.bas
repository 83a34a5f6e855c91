' 14.5 LINE INPUT #: LF, CR LF and lone CR end lines; a last line without terminator counts; then error 62.
f$ = "/tmp/fbc-test-f10.txt"
OPEN f$ FOR BINARY OUTPUT AS #1: PRINT #1, "a" + CHR$(10) + "b" + CHR$(13) + CHR$(10) + CHR$(10) + "c" + CHR$(13) + "d, ""q""  " + CHR$(13) + CHR$(13) + "e";: CLOSE
OPEN f$ FOR INPUT AS #1
TRY
  DO: LINE INPUT #1, s$: PRINT "["; s$; "]";: LOOP
CATCH 62
  PRINT ERR$; EOF(1)
END TRY
'> [a][b][][c][d, "q"  ][][e]Input past end of file-1
