GET #1,
'      ^ [SYNTAX] a value expected, not the end of the line
PUT #1, 5,
'         ^ [SYNTAX] a value expected, not the end of the line
