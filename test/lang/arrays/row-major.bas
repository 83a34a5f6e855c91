' 6.1 Every element of an array of several dimensions is one of its own.
DIM a(2, 3) AS INTEGER, b(1 TO 2, -1 TO 1, 0 TO 1) AS LONG
FOR i = 0 TO 2: FOR j = 0 TO 3: a(i, j) = i * 10 + j: NEXT j, i
FOR i = 0 TO 2: FOR j = 0 TO 3: PRINT a(i, j); " ";: NEXT: NEXT
PRINT
FOR i = 1 TO 2: FOR j = -1 TO 1: FOR k = 0 TO 1: b(i, j, k) = i * 100 + j * 10 + k: NEXT k, j, i
s& = 0: FOR i = 1 TO 2: FOR j = -1 TO 1: FOR k = 0 TO 1: s& = s& * 3 + b(i, j, k): NEXT: NEXT: NEXT
PRINT s&; " "; b(2, -1, 1); " "; b(1, 1, 0)
'> 0 1 2 3 10 11 12 13 20 21 22 23
'> 24338830 191 110
