x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
'   ^ [SYNTAX] a value expected, not ')'
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
x = )
