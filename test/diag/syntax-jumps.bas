GOTO
'   ^ [SYNTAX] a line number or label expected, not the end of the line
GOTO 1.5
'    ^^^ [SYNTAX] a line number or label expected, not '1.5'
ON x PRINT 1
'    ^^^^^ [SYNTAX] ON needs GOTO, GOSUB or CALL, not 'PRINT'
EXIT PROC
'    ^^^^ [SYNTAX] EXIT is followed by FOR, WHILE, DO, REPEAT, SELECT, SUB, FUNCTION or METHOD, not 'PROC'
GOSUB "x"
'     ^^^ [SYNTAX] a line number or label expected, not '"x"'
IF a GOTO
'        ^ [SYNTAX] a line number or label expected, not the end of the line
