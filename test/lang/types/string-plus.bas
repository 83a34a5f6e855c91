' 2.4 `+` concatenates; a number beside a string is converted as by STR$.
a$ = "ab": n% = 5: d = 1 / 3
PRINT a$ + "cd"; " "; a$ + n%; " "; n% + a$; " "; a$ + d; " "; 1 + 2 + a$; " "; a$ + 1 + 2; " "; a$ + (1 + 2)
'> abcd ab5 5ab ab0.333333333333333 3ab ab12 ab3
