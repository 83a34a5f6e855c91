CALL
'   ^ [SYNTAX] a procedure after CALL expected, not the end of the line
CALL 5
'    ^ [SYNTAX] a procedure after CALL expected, not '5'
