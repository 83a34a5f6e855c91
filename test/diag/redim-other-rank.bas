DIM a(3)
REDIM a(3, 3)
'     ^ [DIM-TYPE] 'a' is declared with 1 dimension and again with 2
