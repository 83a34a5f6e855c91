DIM SHARED total AS DOUBLE
'   ^^^^^^ [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
REDIM SHARED list(10)
'     ^^^^^^ [SYNTAX] REDIM SHARED: module variables are visible everywhere; leave SHARED out
