' 8.2 IS with every relation; an empty range never matches.
FOR i = 1 TO 3
  SELECT CASE i
    CASE 3 TO 1: PRINT "empty";
    CASE IS <= 1: PRINT "le";
    CASE IS >= 3: PRINT "ge";
    CASE IS <> 2: PRINT "no";
    CASE IS = 2: PRINT "eq";
  END SELECT
NEXT
PRINT
'> leeqge
