' 12.1 More output than the buffer holds, in pieces of many sizes.
FOR i = 1 TO 300
  n = n + LEN(STRING$(i, "x"))
NEXT
a$ = STRING$(70000, "y")
PRINT n; LEN(a$)
OPEN "/tmp/fbc-test-long.txt" FOR OUTPUT AS #1
FOR i = 1 TO 300: PRINT #1, STRING$(i, "x");: NEXT
PRINT #1, a$; a$
CLOSE
OPEN "/tmp/fbc-test-long.txt" FOR INPUT AS #1
PRINT LOF(1): LINE INPUT #1, b$: PRINT LEN(b$); EOF(1)
'> 4515070000
'> 185151
'> 185150-1
