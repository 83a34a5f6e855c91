x = 5
CONST a = x
'         ^ [CONST-EXPR] this must be a constant expression
CONST b = RND
'         ^^^ [CONST-EXPR] this must be a constant expression
CONST c = x + 1
'         ^^^^^ [CONST-EXPR] this must be a constant expression
