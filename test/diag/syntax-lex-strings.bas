a$ = "no end
'    ^^^^^^^ [LEX] this string has no closing quote on its line
b$ = "C:\folder\"
'    ^^^^^^^^^^^^ [LEX] this string has no closing quote: \" is a quote inside of it; write \\ for a backslash at its end
PRINT "ok"
DATA "quoted" tail, 5
'             ^^^^ [SYNTAX] after a quoted DATA item comes ',' or the end
