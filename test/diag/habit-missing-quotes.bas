PRINT "Hello
'     ^^^^^^ [LEX] this string has no closing quote on its line
PRINT Hello World
'           ^^^^^ [SYNTAX] ';' or ',' expected before 'World'
PRINT 'Hello'
'     ^^^^^^^ warning [LEX] this is a comment, and nothing is printed: strings are written with double quotes
INPUT "Name? , n$
'     ^^^^^^^^^^^ [LEX] this string has no closing quote on its line
