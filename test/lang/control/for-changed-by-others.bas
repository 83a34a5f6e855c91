' 8.3 The variable of a FOR may be changed by what the body calls: a SUB by reference, a GOSUB, a READ.
SUB Up(BYREF k AS INTEGER): k = k + 1: END SUB
FOR i = 1 TO 6: Up i: PRINT i; " ";: NEXT: PRINT i
FOR j = 1 TO 5: GOSUB skip: PRINT j; " ";: NEXT: PRINT j
FOR k = 1 TO 9: READ k: PRINT k; " ";: NEXT: PRINT k
END
skip: j = j + 2: RETURN
DATA 4, 2, 8, 20
'> 2 4 6 7
'> 3 6 7
'> 4 2 8 20 21
