a = b | c
'     ^ [LEX] there is no '|' here; write OR
d = ~e
'   ^ [LEX] there is no '~' here; write NOT
