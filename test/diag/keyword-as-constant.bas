CONST ON = 1
'     ^^ [SYNTAX] a constant expected, but 'ON' is a reserved word
