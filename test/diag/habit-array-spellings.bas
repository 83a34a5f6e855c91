DIM a[10] AS INTEGER
'    ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
DIM b(10) AS INTEGER
b[1] = 5
'^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
b(1) = {1, 2}
'      ^ [SYNTAX] a list is written LIST(1, 2, 3)
b = 5
PRINT b
b(11) = 1
b(1, 2) = 3
' [ARRAY-RANK] 'b' has 1 dimension, but 2 subscripts are given
c(1) = 5
' [UNDEF-ARRAY] there is no array 'c'; arrays are declared with DIM before they are used
PRINT c(1)
PRINT b.length
'       ^^^^^^ [TYPE-MISMATCH] a value of type DOUBLE has no members: write LEN
PRINT LEN(b)
