FOR i = 1 TO 3
  EXIT WHILE
' ^^^^^^^^^^ [EXIT-OUTSIDE] EXIT WHILE must stand inside of a WHILE loop
NEXT
