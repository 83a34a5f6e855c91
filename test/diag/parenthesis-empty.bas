a = ()
'    ^ [SYNTAX] a value expected, not ')'
