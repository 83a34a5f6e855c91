PRINT AT(1, 1); "x"
PRINT @ 10, "x"
'     ^ [SYNTAX] '@' belongs to the system dialect, which needs OPTION SYSTEM in this file
