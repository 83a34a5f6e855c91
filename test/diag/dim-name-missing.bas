DIM
'  ^ [SYNTAX] a variable expected, not the end of the line
DIM a,
'     ^ [SYNTAX] a variable expected, not the end of the line
