' 1.4 A keyword directly followed by a suffix is a name.
data% = 1: name$ = "n": line$ = "l": step# = 2.5: for& = 3: to! = 4.5: print$ = "p": if% = 6: end$ = "e": next@ = 7
PRINT data%; name$; line$; step#; for&; to!; print$; if%; end$; next@
LET then$ = "t" + print$: PRINT then$
'> 1nl2.534.5p6e7
'> tp
