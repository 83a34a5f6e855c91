DEF Twice(x) = x * 2
'   ^^^^^ [SYNTAX] DEF defines a function FNname, not 'Twice'
