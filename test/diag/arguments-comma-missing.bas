a = MID$(b$ 2, 3)
'           ^ [SYNTAX] ')' expected, not '2'
