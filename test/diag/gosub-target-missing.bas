GOSUB
'    ^ [SYNTAX] a line number or label expected, not the end of the line
