+ 5
' [SYNTAX] a statement cannot start with '+'
= 6
' [SYNTAX] a statement cannot start with '='
