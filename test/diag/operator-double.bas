a = 5 + * 3
'       ^ [SYNTAX] a value expected, not '*'
