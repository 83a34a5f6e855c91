' 14.4, 14.5 Lines and files longer than any buffer.
f$ = "/tmp/fbc-test-h2.txt"
OPEN f$ FOR OUTPUT AS #1
FOR i = 1 TO 5: PRINT #1, STRING$(20000, 64 + i) + "é": NEXT
CLOSE
OPEN f$ FOR INPUT AS #1
WHILE NOT EOF(1)
  LINE INPUT #1, l$
  PRINT LEN(l$); LEFT$(l$, 1); RIGHT$(l$, 1); " ";
WEND
PRINT LOF(1)
'> 20001Aé 20001Bé 20001Cé 20001Dé 20001Eé 100015
