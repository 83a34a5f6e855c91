DIM a(3)
PRINT UBOND(a)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'UBOND'; did you mean 'UBOUND'?
PRINT JION$(a(), ",")
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'JION$'; did you mean 'JOIN$'?
