DIM a(1, 1, 1, 1, 1, 1, 1, 1, 1)
'   ^ [SYNTAX] an array has at most 8 dimensions
