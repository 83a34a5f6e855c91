SWAP a
'     ^ [SYNTAX] ',' expected between the two variables of SWAP, not the end of the line
SWAP a b
'      ^ [SYNTAX] ',' expected between the two variables of SWAP, not 'b'
INC 5
'   ^ [SYNTAX] a variable expected, not '5'
LET a
'    ^ [SYNTAX] '=' expected after the target of the assignment, not the end of the line
READ 5
'    ^ [SYNTAX] a variable expected, not '5'
SEND h
'     ^ [SYNTAX] ',' expected after the channel of SEND, not the end of the line
UNMARSHALL a
'           ^ [SYNTAX] ',' expected after the target of UNMARSHALL, not the end of the line
DELETE
'     ^ [SYNTAX] a variable expected, not the end of the line
RESTORE 5.5
'       ^^^ [SYNTAX] a line number or label expected, not '5.5'
