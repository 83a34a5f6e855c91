' 8.2 SELECT in a loop with strings that are computed each time.
FOR i = 1 TO 5
  SELECT CASE LEFT$("abcde", i) + ""
    CASE "a", "ab": PRINT "short";
    CASE "abc" + "": PRINT "three";
    CASE IS > STRING$(3, "a"): PRINT "longer";
  END SELECT
NEXT
PRINT
'> shortshortthreelongerlonger
