) = 5
' [SYNTAX] a statement cannot start with ')'
THEN PRINT 1
'^^^ [SYNTAX] 'THEN' does not start a statement
5 + 3
' ^ [SYNTAX] a statement cannot start with '+'
a = 1: 20 PRINT 2
'      ^^ [SYNTAX] a line number stands only at the start of a line
TO 5
'^ [SYNTAX] 'TO' does not start a statement
"text"
'^^^^^ [SYNTAX] a statement cannot start with '"text"'
