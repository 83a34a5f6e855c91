DIM AS INTEGER a, b
'   ^^ [SYNTAX] the name comes before its type: DIM name AS type
