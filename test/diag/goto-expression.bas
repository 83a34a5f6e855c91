GOTO 100 + 10
'        ^ [SYNTAX] unexpected '+'
GOTO a(1)
'     ^ [SYNTAX] unexpected '('
