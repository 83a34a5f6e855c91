' 14.1 File numbers 0 to 255; CLOSE with a list, with all; numbers that are not open are ignored.
f$ = "/tmp/fbc-test-f5.txt"
OPEN f$ FOR OUTPUT AS #0
OPEN f$ + "b" FOR OUTPUT AS 255
PRINT #0, "zero": PRINT #255, "last"
CLOSE #0, 255, 77
PRINT SLURP(f$); SLURP(f$ + "b");
CLOSE 5: CLOSE: CLOSE #3
OPEN f$ FOR INPUT AS #1: OPEN f$ FOR INPUT AS #2: CLOSE
PRINT FREEFILE
'> zero
'> last
'> 1
