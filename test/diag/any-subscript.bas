DIM a AS ANY
PRINT a(1)
'     ^ [UNDEF-PROC] 'a' is a variable, not an array or function
