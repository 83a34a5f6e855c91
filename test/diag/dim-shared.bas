DIM SHARED total AS DOUBLE
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
REDIM SHARED list(10)
'     ^^^^^^ warning [SYNTAX] REDIM SHARED: module variables are visible everywhere; leave SHARED out
