DIM a(10)
DIM a(10, 10)
'   ^ [DIM-TYPE] 'a' is declared with 1 dimension and again with 2
