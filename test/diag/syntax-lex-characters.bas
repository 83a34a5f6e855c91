a = 1 ~ 2
'     ^ [LEX] unexpected character '~'
b = $
'   ^ [LEX] unexpected character '$'
PRINT “hello”
'     ^ [LEX] strings are written with straight quotes: "…"
'           ^ [LEX] strings are written with straight quotes: "…"
c = 1 € 2
'     ^ [LEX] unexpected character '€'
d = {3}
'   ^ [LEX] unexpected character '{'
'     ^ [LEX] unexpected character '}'
