' 14.7 PUT beyond the end zero-fills the gap; GET completes a short record with zero bytes.
f$ = "/tmp/fbc-test-f23.dat"
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "abcde";: CLOSE
OPEN f$ FOR RANDOM AS #1 LEN = 3
FIELD #1, 3 AS a$
GET #1, 2: PRINT LEFT$(a$, 2); ASC(MID$(a$, 3)); EOF(1)
LSET a$ = "new": PUT #1, 4: PRINT LOF(1)
GET #1, 3: PRINT a$ = STRING$(3, 0)
GET #1, 2: PRINT ASC(RIGHT$(a$, 1))
CLOSE
'> de0-1
'> 12
'> -1
'> 0
