' 14.3 Text modes write and read UTF-8; bad bytes become U+FFFD; the newline is LF.
f$ = "/tmp/fbc-test-f7.txt"
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "aé€😀": CLOSE
OPEN f$ FOR BINARY AS #1: b$ = INPUT$(99, 1): CLOSE
PRINT LEN(b$); ASC(MID$(b$, 2)); ASC(RIGHT$(b$, 1))
OPEN f$ FOR INPUT AS #1: LINE INPUT #1, a$: CLOSE
PRINT a$; LEN(a$)
OPEN f$ FOR BINARY OUTPUT AS #1: PRINT #1, "x" + CHR$(255) + CHR$(195) + "y": CLOSE
OPEN f$ FOR INPUT AS #1: LINE INPUT #1, a$: CLOSE
PRINT a$; LEN(a$)
'> 1119510
'> aé€😀4
'> x��y4
