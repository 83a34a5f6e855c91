DIM AS
'     ^ [SYNTAX] a type expected after AS, not the end of the line
DIM AS INTEGER
'   ^^ [SYNTAX] the name comes before its type: DIM name AS INTEGER
'             ^ [SYNTAX] a variable expected, not the end of the line
DIM AS INTEGER PTR p
'              ^^^ [SYNTAX] 'PTR' belongs to the system dialect, which needs OPTION SYSTEM in this file
DIM AS INTEGER 5
'   ^^ [SYNTAX] the name comes before its type: DIM name AS INTEGER
'              ^ [SYNTAX] a variable expected, not '5'
TYPE P
  AS
'   ^ [SYNTAX] a type expected after AS, not the end of the line
  AS INTEGER
' ^^ [SYNTAX] the name comes before its type: name AS INTEGER
'           ^ [SYNTAX] a field expected, not the end of the line
END TYPE
