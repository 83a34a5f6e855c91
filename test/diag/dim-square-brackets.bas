DIM a[10] AS INTEGER
'    ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
