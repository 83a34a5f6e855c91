DIM a(3)
PRINT UBOND(a)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'UBOND'; did you mean 'UBOUND'?
'           ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
PRINT JION$(a(), ",")
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'JION$'; did you mean 'JOIN$'?
'           ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
