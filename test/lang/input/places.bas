' 13 Elements and fields take input.
TYPE P
  x AS INTEGER
  s AS STRING
END TYPE
DIM p AS P, a(2), s$(1)
INPUT p.x, a(1)
LINE INPUT p.s
INPUT s$(1)
PRINT p.x; a(1); p.s; s$(1)
'< 5,6
'< field
'< element
'> ? ? 56fieldelement
