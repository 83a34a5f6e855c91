#include "fbgfx.bi"
' [SYNTAX] INCLUDE is written without '#'
Dim As Integer a, b
'   ^^ [SYNTAX] the name comes before its type: DIM a AS Integer
Dim Shared x As Integer
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
Screen 13
'^^^^^ [UNDEF-PROC] there is no procedure or statement 'Screen': there are no graphics modes; CLS, LOCATE and COLOR control the terminal
a += 1
b Shl= 2
' ^^^^ [SYNTAX] there is no operator 'Shl='; write *= 2 ^ n
If a = 1 AndAlso b = 2 Then Print "x"
'        ^^^^^^^ [SYNTAX] there is no operator 'ANDALSO'; write AND
Var s = "abc"
'^^ [UNSUPPORTED] VAR is not part of this language: use DIM name = value
Print Using "##.##"; 3.14
Sleep
Type Vec
  As Single x, y
' ^^ [SYNTAX] the name comes before its type: x AS Single
  Declare Sub show()
' ^^^^^^^ [SYNTAX] a TYPE has no SUB; write CLASS instead of TYPE
End Type
Sub Vec.show()
'   ^^^^^^^^ [SYNTAX] a SUB of Vec is written inside of CLASS Vec, as a METHOD
  Print x, y
End Sub
Dim p As Integer Ptr
'                ^^^ [SYNTAX] 'PTR' belongs to the system dialect, which needs OPTION SYSTEM in this file
Print @a
'     ^ [SYNTAX] '@' belongs to the system dialect, which needs OPTION SYSTEM in this file
Enum Colors
'^^^ [UNSUPPORTED] ENUM is not part of this language: declare each value with CONSTANT
  Red
  Green
End Enum
