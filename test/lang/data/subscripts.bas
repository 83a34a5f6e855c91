' 10 READ n, a(n): subscripts are evaluated just before each store.
DIM a(5)
READ n, a(n), n, a(n)
PRINT n; a(2); a(4)
DATA 2, 20, 4, 40
'> 42040
