READ
'   ^ [SYNTAX] a variable expected, not the end of the line
