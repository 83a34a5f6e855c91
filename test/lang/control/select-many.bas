' 8.2 Dense, sparse and overlapping integer cases in one SELECT, on negative and large selectors.
FOR i = -2 TO 12
  READ l&
  SELECT CASE l&
    CASE -1000000000000: PRINT "a";
    CASE -2 TO 0: PRINT "b";
    CASE 1: PRINT "c";
    CASE 2: PRINT "d";
    CASE 3: PRINT "e";
    CASE 4, 5: PRINT "f";
    CASE 1 TO 9: PRINT "g";
    CASE 4294967297: PRINT "h";
    CASE IS > 1000: PRINT "i";
    CASE ELSE: PRINT "-";
  END SELECT
NEXT
PRINT
DATA -1000000000000, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 9, 10, 4294967297, 5000000000
'> a-bbbcdeffgg-hi
