OPEN "x" FOR READ AS #1
'            ^^^^ [SYNTAX] INPUT, OUTPUT, APPEND, BINARY or RANDOM expected, not 'READ'
OPEN "x" FOR AS #1
'            ^^ [SYNTAX] INPUT, OUTPUT, APPEND, BINARY or RANDOM expected, not 'AS'
