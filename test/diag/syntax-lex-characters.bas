a = 1 ~ 2
'     ^ [LEX] unexpected character '~'
b = $
'   ^ [LEX] unexpected character '$'
PRINT “hello”
'     ^ [LEX] strings are written with straight quotes: "…"
c = 1 € 2
'     ^ [LEX] unexpected character '€'
d = {3}
'   ^ [SYNTAX] a list is written LIST(1, 2, 3)
