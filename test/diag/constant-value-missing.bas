CONST a
'      ^ [SYNTAX] '=' expected after the name of the constant, not the end of the line
CONST b =
'        ^ [SYNTAX] a value expected, not the end of the line
