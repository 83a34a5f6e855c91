PRINT a += 1
'       ^^ [SYNTAX] '+=' is a statement of its own and has no value
IF a += 1 THEN PRINT a
'    ^^ [SYNTAX] '+=' is a statement of its own and has no value
a += b += 1
'      ^^ [SYNTAX] '+=' is a statement of its own and has no value
5 += 1
' ^ [SYNTAX] a statement cannot start with '+'
a + = 1
'   ^ [SYNTAX] a value expected, not '='
a +=
'   ^ [SYNTAX] a value expected, not the end of the line
a++
'^^ [SYNTAX] there is no '++'; write INC a
b Shl= 2
' ^^^^ [SYNTAX] there is no operator 'Shl='; write *= 2 ^ n
b(3) SHR= 1
'    ^^^^ [SYNTAX] there is no operator 'SHR='; write \= 2 ^ n
g =* 3
'  ^ [SYNTAX] a value expected, not '*'
