' 6.3 REDIM PRESERVE of two dimensions between many shapes keeps exactly the common elements.
FOR r = 0 TO 2: FOR c = 0 TO 2
  REDIM a(1, 1 TO 2) AS INTEGER
  a(0, 1) = 1: a(0, 2) = 2: a(1, 1) = 3: a(1, 2) = 4
  REDIM PRESERVE a(r, c)
  FOR i = 0 TO r: FOR j = 0 TO c: PRINT a(i, j);: NEXT: NEXT
  PRINT " ";
NEXT: NEXT
PRINT
'> 0 01 012 00 0103 012034 000 010300 012034000
