' 14.1 Several files open at once keep their own positions.
FOR i = 1 TO 20: OPEN "/tmp/fbc-test-many" + i FOR OUTPUT AS #i: NEXT
FOR k = 1 TO 3: FOR i = 1 TO 20: PRINT #i, i * k: NEXT: NEXT
CLOSE
FOR i = 1 TO 20: OPEN "/tmp/fbc-test-many" + i FOR INPUT AS #i: NEXT
FOR k = 1 TO 3: FOR i = 1 TO 20: INPUT #i, n: s = s + n * k: NEXT: NEXT
PRINT s
CLOSE
FOR i = 1 TO 20: SHELL "rm /tmp/fbc-test-many" + i: NEXT
'> 2940
