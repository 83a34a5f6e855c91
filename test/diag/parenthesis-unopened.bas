a = 1 + 2)
'        ^ [SYNTAX] this ')' closes nothing
PRINT 5)
'      ^ [SYNTAX] unexpected ')'
