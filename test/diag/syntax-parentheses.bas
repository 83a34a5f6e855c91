PRINT (1 + 2
'           ^ [SYNTAX] ')' is missing
a = f(1, 2
'         ^ [SYNTAX] ')' is missing
b = 1 + 2)
'        ^ [SYNTAX] this ')' closes nothing
DIM c(10
'       ^ [SYNTAX] ')' is missing
SUB S(x
'      ^ [SYNTAX] ')' is missing
END SUB
d = IIF(1, 2)
'           ^ [SYNTAX] ',' expected in IIF, not ')'
