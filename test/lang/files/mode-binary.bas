' 14.1 BINARY reads and writes bytes, creates the file, starts at its beginning.
f$ = "/tmp/fbc-test-f3.bin"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR BINARY AS #1
PUT #1, , "hello"
PRINT LOF(1); SEEK(1); LOC(1)
SEEK #1, 2
x$ = "..": GET #1, , x$: PRINT x$; SEEK(1)
PUT #1, 1, "J"
CLOSE
PRINT SLURP(f$)
'> 565
'> el4
'> Jello
