GOTO "label"
'    ^^^^^^^ [SYNTAX] a line number or label expected, not '"label"'
