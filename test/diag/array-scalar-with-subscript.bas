DIM a AS INTEGER
a(3) = 5
' [UNDEF-ARRAY] 'a' is a variable, not an array
PRINT a(3)
'     ^ [UNDEF-PROC] 'a' is a variable, not an array or function
