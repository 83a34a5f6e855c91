a$ = LEFT$(, 2)
'          ^ [SYNTAX] a value expected, not ','
