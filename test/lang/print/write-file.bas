' 12.4, 14.5 What WRITE # writes INPUT # reads back exactly.
OPEN "/tmp/fbc-test-write.txt" FOR OUTPUT AS #1
WRITE #1, 1 / 3, "a,b ""c""", -2.5e-10
WRITE #1, 0.1!, PI
CLOSE
OPEN "/tmp/fbc-test-write.txt" FOR INPUT AS #1
INPUT #1, a, b$, c
INPUT #1, d!, e
CLOSE
PRINT a = 1 / 3; b$; c = -2.5e-10; d! = 0.1!; e = PI
'> -1a,b "c"-1-1-1
