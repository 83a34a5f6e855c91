OPTION EXPLICIT
DIM AS INTEGER a, b(3), c = 5
'   ^^ [SYNTAX] the name comes before its type: DIM a AS INTEGER
DIM SHARED AS STRING s
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
'          ^^ [SYNTAX] the name comes before its type: DIM s AS STRING
REDIM AS LONG r(3)
'     ^^ [SYNTAX] the name comes before its type: REDIM r(…) AS LONG
TYPE Point
  AS SINGLE x, y
' ^^ [SYNTAX] the name comes before its type: x AS SINGLE
  AS INTEGER z: AS STRING name
' ^^ [SYNTAX] the name comes before its type: z AS INTEGER
'               ^^ [SYNTAX] the name comes before its type: name AS STRING
  n AS INTEGER
END TYPE
DIM AS Point p
'   ^^ [SYNTAX] the name comes before its type: DIM p AS Point
a = 1: b(1) = a: s = "x": p.x = p.y: d = 1
'                                    ^ [EXPLICIT] 'd' is not declared
a = s
'   ^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
