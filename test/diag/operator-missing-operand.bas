a = 5 +
'      ^ [SYNTAX] a value expected, not the end of the line
b = * 3
'   ^ [SYNTAX] a value expected, not '*'
c = (4 -)
'       ^ [SYNTAX] a value expected, not ')'
