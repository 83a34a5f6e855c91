' 3.1, 9.1 Labels, variables and arrays of one name beside each other.
GOTO x
x: x = 1: DIM x(2): x(1) = 2: x$ = "three"
PRINT x; x(1); x$
IF x = 1 THEN x = 5: GOTO x2
x2: PRINT x
'> 12three
'> 5
