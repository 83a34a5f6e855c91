' 3.6 AS belongs to its own name only: in DIM a, b AS INTEGER a is DOUBLE.
DIM a, b AS INTEGER
a = 1.5: b = 1.5
PRINT a; b
DIM x AS INTEGER = 3, y = 4.5, z$ = "z", w%
PRINT x; y; z$; w%
'> 1.51
'> 34.5z0
