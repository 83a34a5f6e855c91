DIM a(10), b(1 TO 5, -2 TO 2)
PRINT a(11), a(-1)
'     ^^^^^ warning [SUBSCRIPT] subscript 11 is outside of the bounds 0 TO 10
'            ^^^^^ warning [SUBSCRIPT] subscript -1 is outside of the bounds 0 TO 10
b(6, 0) = 1
'^^^^^^ warning [SUBSCRIPT] subscript 6 is outside of the bounds 1 TO 5
b(1, 3) = 1
'^^^^^^ warning [SUBSCRIPT] subscript 3 is outside of the bounds -2 TO 2
