a$ = MID$(b$, 2,)
'               ^ [SYNTAX] a value expected, not ')'
