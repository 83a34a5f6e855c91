a = 1 ~ 2
'     ^ [LEX] unexpected character '~'
b = $
'   ^ [LEX] unexpected character '$'
PRINT “hello”
'     ^ [LEX] strings are written with straight quotes: "…"
c = 1 € 2
'     ^ [LEX] unexpected character '€'
d = {3}
'   ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
