OPEN "x" FOR INPUT
'                 ^ [SYNTAX] 'AS' expected before the file number, not the end of the line
OPEN "x" FOR INPUT AS
'                    ^ [SYNTAX] a value expected, not the end of the line
