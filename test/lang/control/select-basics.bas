' SELECT CASE with values, ranges and relations.
FOR i = 0 TO 12
  SELECT CASE i
    CASE 1, 2, 5 TO 7: PRINT "a";
    CASE 3: PRINT "b";
    WHEN IS >= 11: PRINT "c";
    CASE ELSE: PRINT "-";
  END SELECT
NEXT
PRINT
FOR i = 0 TO 12
  SELECT CASE i
    CASE 1: PRINT "one ";
    CASE 2: PRINT "two ";
    CASE 3: PRINT "three ";
    CASE 5 TO 7: PRINT "five-seven ";
    CASE 2, 9: PRINT "nine ";
  END SELECT
NEXT
PRINT
s$ = "mid" + "dle"
SELECT CASE s$
  CASE "a" TO "l": PRINT "early"
  CASE "middle": PRINT "middle"
END SELECT
SELECT CASE 2.5
  CASE 2: PRINT "two"
  CASE 2 TO 3: PRINT "between"
END SELECT
k% = 2
SELECT CASE k%
  CASE 2.9: PRINT "truncated"
END SELECT
SELECT CASE 1
  CASE 1
    EXIT SELECT
    PRINT "never"
END SELECT
PRINT "done"
'> -aab-aaa---cc
'> one two three five-seven five-seven five-seven nine
'> middle
'> between
'> truncated
'> done
