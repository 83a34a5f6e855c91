' Byte modes hold one byte for each code point; text modes hold UTF-8.
f$ = "/tmp/fbc-test-bytes.txt"
OPEN f$ FOR BINARY OUTPUT AS #1
PRINT #1, "é€z": PRINT LOF(1): CLOSE
OPEN f$ FOR B I AS #1
LINE INPUT #1, a$: PRINT a$; LEN(a$): CLOSE
OPEN f$ FOR INPUT AS #1
LINE INPUT #1, a$: PRINT ASC(a$); MID$(a$, 2): CLOSE
OPEN f$ FOR OUTPUT AS #1
PRINT #1, "é€z𝄞";: PRINT LOF(1): CLOSE
OPEN f$ FOR INPUT AS #1
PRINT INPUT$(2, #1); INPUT$(1, #1); INPUT$(9, #1); EOF(1)
TRY: PRINT INPUT$(-1, #1): CATCH: PRINT ERR: END TRY
CLOSE
'> 4
'> é?z3
'> 65533?z
'> 10
'> é€z𝄞-1
'> 5
