x = 5
CALL x
'    ^ [UNDEF-PROC] 'x' is a variable, not a procedure
x 5
' [UNDEF-PROC] 'x' is a variable; an assignment has '=' after it
x
' [UNDEF-PROC] 'x' is a variable; an assignment has '=' after it
