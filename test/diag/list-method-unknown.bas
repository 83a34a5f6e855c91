DIM l AS LIST
l.ADD(1)
' ^^^ [METHOD-UNKNOWN] LIST has no method 'ADD'; did you mean 'APPEND'?
l.PUSH(1)
' ^^^^ [METHOD-UNKNOWN] LIST has no method 'PUSH'; did you mean 'APPEND'?
l.APEND(1)
' ^^^^^ [METHOD-UNKNOWN] LIST has no method 'APEND'; did you mean 'APPEND'?
PRINT l.COUNT
'       ^^^^^ [METHOD-UNKNOWN] LIST has no method 'COUNT'; did you mean 'LENGTH'?
