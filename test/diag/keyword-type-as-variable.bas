integer = 5
'^^^^^^ [SYNTAX] 'integer' is a reserved word and cannot be a variable
string = "x"
'^^^^^ [SYNTAX] 'string' is a reserved word and cannot be a variable
