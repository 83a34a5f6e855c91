' 1.4 Each suffix gives a variable its type.
a% = 2147483647: a% = a% + 1
b& = 2147483647: b& = b& + 1
c! = 16777217
d# = 16777217
e$ = "text"
f@ = 127: f@ = f@ + 1
PRINT a%; " "; b&; " "; STR$(c!); " "; STR$(d#); " "; e$; " "; f@
'> -2147483648 2147483648 1.677722e+07 16777217 text -128
