' 14.1 OUTPUT creates or truncates, APPEND extends, INPUT reads from the start.
f$ = "/tmp/fbc-test-f1.txt"
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "one": CLOSE #1
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "two": CLOSE #1
OPEN f$ FOR APPEND AS #1: PRINT #1, "three": CLOSE #1
OPEN f$ FOR INPUT AS #1
WHILE NOT EOF(1): LINE INPUT #1, a$: PRINT a$;: WEND
PRINT
CLOSE #1
'> twothree
