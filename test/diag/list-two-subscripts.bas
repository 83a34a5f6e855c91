DIM l AS LIST OF INTEGER
PRINT l(1, 2)
'     ^^^^^^^ [ARG-COUNT] LIST OF INTEGER takes one subscript, but 2 given
