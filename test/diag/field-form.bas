FIELD #1, 20 a$
'            ^^ [SYNTAX] 'AS' expected after the width of the field, not 'a$'
FIELD #1
'       ^ [SYNTAX] ',' expected after the file number, not the end of the line
