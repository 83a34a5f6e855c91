' 4.1 Inside parentheses = compares; the first = of a statement assigns.
b = 3: c = 3
a = b = c
PRINT a; (b = 4); (c = 3) + 1
a = (b = 4) = 0
PRINT a
'> -100
'> -1
