' Nothing is said about names that a broken line may declare.
OPTION EXPLICIT
DIM a AS INTEGER, b(10 AS STRING
'                               ^ [SYNTAX] ')' is missing
DIM c AS INTEGER
b(1) = "one"
a = b(2)
c = "two"
'   ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
CONST limit 10
'           ^^ [SYNTAX] '=' expected after the name of the constant, not '10'
PRINT limit + c
PRINT missing
'     ^^^^^^^ [EXPLICIT] 'missing' is not declared
