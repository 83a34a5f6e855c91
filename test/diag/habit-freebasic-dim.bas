DIM x = 5
DIM y AS INTEGER = 10
DIM name$ = "Ann"
DIM AS INTEGER z = 3
'   ^^ [SYNTAX] the name comes before its type: DIM z AS INTEGER
DIM a AS INTEGER, b AS INTEGER = 2
PRINT x; y; name$; z; a; b
