DIM a(3)
INPUT a()
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
