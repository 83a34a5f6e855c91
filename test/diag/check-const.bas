CONST limit = 10, name$ = "x"
limit = 11
'^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
INC limit
'   ^^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
READ limit
'    ^^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
CONST limit = 3
'     ^^^^^ [CONST-DUP] 'limit' is already declared in this scope
CONST a = b + 1, b = a
'                    ^ [CONST-EXPR] the value of 'a' depends on itself
CONST r = RND
'         ^^^ [CONST-EXPR] this must be a constant expression
SUB Change(BYREF n AS INTEGER)
  n = 1
END SUB
Change limit
'      ^^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
FOR limit = 1 TO 3
'   ^^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
NEXT
SWAP limit, x%
'    ^^^^^ [CONST-ASSIGN] 'limit' is a constant and cannot be changed
DATA 1
