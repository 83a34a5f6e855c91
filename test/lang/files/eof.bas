' 14.5 EOF looks ahead: an empty file is at its end at once; -1 for unopened numbers and write-only modes.
f$ = "/tmp/fbc-test-f14.txt"
PRINT EOF(1); EOF(200)
OPEN f$ FOR OUTPUT AS #1: PRINT EOF(1);: PRINT #1, "x": CLOSE
OPEN f$ FOR APPEND AS #1: PRINT EOF(1): CLOSE
OPEN f$ FOR INPUT AS #1: PRINT EOF(1);: LINE INPUT #1, a$: PRINT EOF(1): CLOSE
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR INPUT AS #1: PRINT EOF(1): CLOSE
OPEN f$ FOR BINARY AS #1: PRINT EOF(1);: PUT #1, 1, "ab": PRINT EOF(1);: SEEK #1, 1: PRINT EOF(1): CLOSE
'> -1-1
'> -1-1
'> 0-1
'> -1
'> -1-10
