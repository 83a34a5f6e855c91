' 8.2 CASE lists mix values, ranges and relations; WHEN is CASE.
FOR i = -1 TO 12
  SELECT CASE i
    CASE 1, 4, 6 TO 8, IS > 10: PRINT "a";
    WHEN IS < 0, 0: PRINT "b";
    CASE IS = 9: PRINT "c";
    CASE IS != 5: PRINT "d";
    CASE ELSE: PRINT "e";
  END SELECT
NEXT
PRINT
'> bbaddaeaaacdaa
