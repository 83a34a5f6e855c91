DIM a(3)
SELECT CASE a()
'           ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
  CASE 1
END SELECT
