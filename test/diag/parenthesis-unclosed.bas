a = (1 + 2
'         ^ [SYNTAX] ')' is missing
b = SIN((x)
'          ^ [SYNTAX] ')' is missing
