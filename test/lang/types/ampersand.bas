' 2.4 `&` makes strings of both operands and joins them.
a$ = "x": n% = 5
PRINT a$ & "y"; " "; n% & n%; " "; 1 & 2; " "; 1.5 & a$; " "; "t" & -1; " "; 2 + 3 & "z"; " "; 1 / 3 & ""
'> xy 55 12 1.5x t-1 5z 0.333333333333333
