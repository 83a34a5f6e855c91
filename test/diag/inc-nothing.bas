INC
'  ^ [SYNTAX] a variable expected, not the end of the line
INC 5
'   ^ [SYNTAX] a variable expected, not '5'
