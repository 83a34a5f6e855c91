PRINT AT(1, 1); "x"
'     ^^ [UNDEF-PROC] there is no procedure, function or array 'AT'
PRINT @ 10, "x"
'     ^ [SYNTAX] '@' belongs to the system dialect, which needs OPTION SYSTEM in this file
