TYPE P
  DIM X AS INTEGER
' ^^^ [SYNTAX] fields are written without DIM: name AS type
END TYPE
