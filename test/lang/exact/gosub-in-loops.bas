' 8.6 Variables that a GOSUB changes are seen by the loop around it, its limit is not.
n = 3
FOR i = 1 TO n
  GOSUB change
  PRINT i; n; x; " ";
NEXT
PRINT i
END
change: n = n + 10: x = x + i: IF x = 3 THEN i = i + 1
RETURN
'> 1131 3233 4
