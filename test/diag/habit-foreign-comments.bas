// a comment
'^ [LEX] a comment begins with '
x = 1 // one
'     ^^ [LEX] a comment begins with '
/* block
'^ [LEX] a comment begins with '
   comment */
# python comment
' [LEX] a comment begins with '
-- sql comment
'^ [LEX] a comment begins with '
REM fine
PRINT x ' fine
; lisp comment
' [LEX] a comment begins with '
