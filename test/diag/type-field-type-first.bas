TYPE P
  INTEGER X
' ^^^^^^^ [SYNTAX] the name comes before its type: X AS INTEGER
  AS INTEGER Y
' ^^ [SYNTAX] the name comes before its type: Y AS INTEGER
END TYPE
