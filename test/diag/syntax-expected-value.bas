a = 1 +
'      ^ [SYNTAX] a value expected, not the end of the line
b = * 2
'   ^ [SYNTAX] a value expected, not '*'
c = (1 + )
'        ^ [SYNTAX] a value expected, not ')'
d = 5 +* 3
'      ^ [SYNTAX] a value expected, not '*'
PRINT 1; / 2
'        ^ [SYNTAX] a value expected, not '/'
e = NEXT
'   ^^^^ [SYNTAX] a value expected, but 'NEXT' is a reserved word
f = 1 < > 2
'       ^ [SYNTAX] a value expected, not '>'
