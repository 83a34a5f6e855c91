OPEN "O", #1, "f"
'       ^ [SYNTAX] OPEN is written OPEN file FOR mode AS #number
OPEN f$ AS #1
'          ^ [SYNTAX] a type expected after AS, not '#'
OPEN f$ FOR READING AS #1
'           ^^^^^^^ [SYNTAX] INPUT, OUTPUT, APPEND, BINARY or RANDOM expected, not 'READING'
OPEN f$ FOR INPUT OUTPUT AS #1
'                 ^^^^^^ [SYNTAX] INPUT, OUTPUT, APPEND, BINARY or RANDOM expected, not 'OUTPUT'
OPEN f$ FOR INPUT ACCESS READ AS #1
'                 ^^^^^^ [SYNTAX] OPEN has no ACCESS clause; leave it out
SEEK #1
'      ^ [SYNTAX] ',' expected after the file number, not the end of the line
FIELD #1
'       ^ [SYNTAX] ',' expected after the file number, not the end of the line
FIELD #1, 10 a$
'            ^^ [SYNTAX] 'AS' expected after the width of the field, not 'a$'
LSET a$
'      ^ [SYNTAX] '=' expected after the variable, not the end of the line
GET #1,
'      ^ [SYNTAX] a value expected, not the end of the line
OPEN f$ FOR INPUT #1
'                 ^ [SYNTAX] 'AS' expected before the file number, not '#'
