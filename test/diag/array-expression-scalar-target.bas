DIM a(3)
n = a() * 2
'   ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
