INPUT #1 a$
'        ^^ [SYNTAX] ',' expected after the file number, not 'a$'
