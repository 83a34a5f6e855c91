PRINT "hello
'     ^^^^^^ [LEX] this string has no closing quote on its line
PRINT "world"
