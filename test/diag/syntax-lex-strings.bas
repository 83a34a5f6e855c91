a$ = "no end
'    ^^^^^^^ [LEX] this string has no closing quote on its line
b$ = "C:\folder\"
'    ^^^^^^^^^^^^ [LEX] this string has no closing quote: \" is a quote inside of it; a backslash at its end is written \\
PRINT "ok"
DATA "quoted" tail, 5
'             ^^^^ [SYNTAX] after a quoted DATA item comes ',' or the end
