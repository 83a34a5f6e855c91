CONST a = 3
PRINT a(1)
'     ^ [UNDEF-PROC] 'a' is a constant, not an array or function
