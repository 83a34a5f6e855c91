x = DIM a
'   ^^^ [SYNTAX] a value expected, but 'DIM' is a reserved word
