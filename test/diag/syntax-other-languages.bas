a += 1
a == b
' ^^ [SYNTAX] '==' is written '='
b = a == 1
'     ^^ [SYNTAX] '==' is written '='
IF a == 1 && b THEN PRINT 1
'    ^^ [SYNTAX] '==' is written '='
'         ^^ [SYNTAX] '&&' is written AND
a$ = b$[3]
'      ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
FUNCTION F()
  FUNCTION = 3
' ^^^^^^^^ [SYNTAX] the result is set by RETURN value or by assigning to the name of the function
END FUNCTION
#include "x.bi"
' [SYNTAX] INCLUDE is written without '#'
a := 5
' ^^ [SYNTAX] ':=' names an argument of CREATE; assignment is '='
