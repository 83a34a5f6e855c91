PRINT #1, "x"
#define X 5
' [SYNTAX] a statement cannot start with '#'
#IFDEF Y
' [SYNTAX] a statement cannot start with '#'
#ENDIF
' [SYNTAX] a statement cannot start with '#'
