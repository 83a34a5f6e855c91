IF a = 1 THEN GOTO
'                 ^ [SYNTAX] a line number or label expected, not the end of the line
IF a = 1 GOTO
'            ^ [SYNTAX] a line number or label expected, not the end of the line
