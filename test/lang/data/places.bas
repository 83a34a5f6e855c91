' 10 READ into elements and fields; in a loop.
TYPE P
  x AS INTEGER
  s AS STRING
END TYPE
DIM p AS P, a(2) AS STRING
READ p.x, p.s, a(1)
PRINT p.x; p.s; a(1)
DATA 5, five, one
'> 5fiveone
