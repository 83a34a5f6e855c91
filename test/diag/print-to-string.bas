PRINT TO "x"
'     ^^ [SYNTAX] a value expected, but 'TO' is a reserved word
