SUB Work(n AS INTEGER)
END SUB
DIM a(3) AS INTEGER
Work a()
'    ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
Work a
'    ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
