DIM a(1 - TO 5)
'         ^^ [SYNTAX] a value expected, but 'TO' is a reserved word
