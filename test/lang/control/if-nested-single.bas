' 8.1 ELSE belongs to the nearest IF.
FOR a = 0 TO 1: FOR b = 0 TO 1
  IF a THEN IF b THEN PRINT "x"; ELSE PRINT "y";
  IF a THEN IF b THEN PRINT "1"; ELSE PRINT "2"; ELSE PRINT "3";
NEXT b, a
PRINT
'> 33y2x1
