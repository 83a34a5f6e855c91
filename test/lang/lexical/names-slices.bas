' 1.9 A contextual keyword before (…) = or with a slice is a name.
text$ = "abcdef"
text$(2 TO 3) = "--"
PRINT text$; text$(1 TO 2); LEN(text$)
DIM append(3) AS STRING
append(1) = "x": append(1)(1 TO 1) = "yz"
PRINT append(1)
'> a--defa-6
'> yz
