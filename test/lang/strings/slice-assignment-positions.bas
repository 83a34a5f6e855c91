' 11.2 Slice assignment over every range of a short string.
FOR p = 0 TO 4: FOR n = 0 TO 5
  s$ = "abc"
  s$(p TO n) = "--"
  a$ = a$ + s$ + " "
NEXT: NEXT
PRINT a$; "|"
'> abc abc abc abc abc abc abc --bc --c -- -- -- abc abc a--c a-- a-- a-- abc abc abc ab-- ab-- ab-- abc abc abc abc abc abc |
