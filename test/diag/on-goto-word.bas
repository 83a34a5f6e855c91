ON a GOTO
'        ^ [SYNTAX] a line number or label expected, not the end of the line
ON a JUMP 10
'    ^^^^ [SYNTAX] ON needs GOTO, GOSUB or CALL, not 'JUMP'
