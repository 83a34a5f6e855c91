' 6.1 Arrays of a million bytes and of many strings.
DIM b(999999) AS UBYTE, s(999) AS STRING
b(999999) = 255: b(500000) = 1
FOR i = 0 TO 999: s(i) = STR$(i): NEXT
FOR i = 0 TO 999: n = n + LEN(s(i)): NEXT
PRINT b(999999) + b(500000) + b(0); n
'> 2562890
