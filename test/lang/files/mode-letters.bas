' 14.1 Letters stand for the mode words; BINARY before or after.
f$ = "/tmp/fbc-test-f2.txt"
OPEN f$ FOR O AS #1: PRINT #1, "é": CLOSE
OPEN f$ FOR A AS 1: PRINT #1, "b": CLOSE
OPEN f$ FOR I AS 1: LINE INPUT #1, a$: PRINT a$; LEN(a$); LOF(1): CLOSE
OPEN f$ FOR B O AS 1: PRINT #1, "é": PRINT LOF(1): CLOSE
OPEN f$ FOR O B AS 1: PRINT #1, "é";: PRINT LOF(1): CLOSE
OPEN f$ FOR BINARY APPEND AS 1: PRINT #1, "ü";: PRINT LOF(1): CLOSE
OPEN f$ FOR BINARY I AS 1: PRINT INPUT$(9, 1): CLOSE
OPEN f$ FOR INPUT BINARY AS 1: PRINT LEN(INPUT$(9, 1)): CLOSE
OPEN f$ FOR A B AS 1: PRINT #1, "!": CLOSE
OPEN f$ FOR B AS 1: PRINT LOF(1): CLOSE
'> é15
'> 2
'> 1
'> 2
'> éü
'> 2
'> 4
