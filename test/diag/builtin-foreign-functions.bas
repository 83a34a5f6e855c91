PRINT LENGTH("abc")
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'LENGTH': write LEN
PRINT SUBSTR$("abc", 1, 2)
'     ^^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'SUBSTR$': write MID$
PRINT TOSTR$(5)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'TOSTR$': write STR$
PRINT STRLEN("x")
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'STRLEN': write LEN
PRINT TO_STRING(5)
'     ^^^^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'TO_STRING'
PRINT UPPER$("x")
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'UPPER$': write UCASE$
PRINT RANDOM(5)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'RANDOM': RND gives a fraction, RAND(n) a whole number below n
