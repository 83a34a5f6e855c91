FOR = 1
'^^ [SYNTAX] 'FOR' is a reserved word and cannot be a variable
IF = 2
'^ [SYNTAX] 'IF' is a reserved word and cannot be a variable
