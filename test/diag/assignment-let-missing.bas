LET = 5
'^^ [SYNTAX] 'LET' is a reserved word and cannot be a variable
LET a
'    ^ [SYNTAX] '=' expected after the target of the assignment, not the end of the line
