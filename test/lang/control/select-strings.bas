' 8.2 A string selector: values, ranges and relations compare as the operators do.
FOR i = 1 TO 6
  READ w$
  SELECT CASE w$
    CASE "apple", "": PRINT "1";
    CASE "b" TO "c": PRINT "2";
    CASE IS >= "x": PRINT "3";
    CASE ELSE: PRINT "4";
  END SELECT
NEXT
PRINT
DATA apple, bee, c, cc, xyz,
'> 122431
