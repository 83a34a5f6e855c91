' 14 Statements that take a file number with or without #.
f$ = "/tmp/fbc-test-h1.dat"
OPEN f$ FOR OUTPUT AS 1: CLOSE 1
OPEN f$ FOR RANDOM AS 1 LEN = 4
FIELD 1, 4 AS a$
LSET a$ = "abcd": PUT 1, 1: PUT 1
LSET a$ = "": GET 1, 2: PRINT a$; LOC(1); LOF(1)
SEEK 1, 1: PRINT SEEK(1)
CLOSE 1
OPEN f$ FOR INPUT AS 2: PRINT INPUT$(3, 2); EOF(2): CLOSE 2
'> abcd28
'> 1
'> abc0
