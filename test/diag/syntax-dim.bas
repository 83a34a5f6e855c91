DIM SHARED a AS INTEGER
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
DIM AS INTEGER b, c
'   ^^ [SYNTAX] the name comes before its type: DIM b AS INTEGER
DIM d(3) AS INTEGER = 5
'                   ^ [SYNTAX] an array cannot be given values in its declaration; assign the elements, or READ them from DATA
DIM e AS STRING * 20
'               ^ [UNSUPPORTED] there are no strings of fixed length; write AS STRING
DIM 5
'   ^ [SYNTAX] a variable expected, not '5'
DIM f AS
'       ^ [SYNTAX] a type expected after AS, not the end of the line
DIM next AS INTEGER
'   ^^^^ [SYNTAX] a variable expected, but 'next' is a reserved word
REDIM g
'      ^ [SYNTAX] REDIM needs bounds: g(upper)
REDIM h()
'       ^ [SYNTAX] REDIM needs bounds: h(upper)
DIM i AS t%
'        ^^ [SYNTAX] 't%' is not a type: a type's name has no suffix
