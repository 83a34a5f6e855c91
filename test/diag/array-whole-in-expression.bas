DIM a(3)
PRINT a() + 1
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
x = a()
'   ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
