GOTO 10.5
'    ^^^^ [SYNTAX] a line number or label expected, not '10.5'
