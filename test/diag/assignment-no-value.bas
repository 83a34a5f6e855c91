a =
'  ^ [SYNTAX] a value expected, not the end of the line
