' 4.2, 8.4 Conditions that call functions run them once per test, in order.
FUNCTION c(n AS INTEGER, r AS INTEGER) AS INTEGER
  PRINT n;
  c = r
END FUNCTION
IF c(1, 0) = 1 OR c(2, 1) = 1 AND c(3, 0) = 1 THEN PRINT "no" ELSE PRINT "-";
WHILE c(4, k < 2) AND c(5, 1): k = k + 1: WEND
PRINT "-";
DO: m = m + 1: LOOP UNTIL c(6, m = 2) OR c(7, 0)
PRINT "-";
x = IIF(c(8, 1), c(9, 5), c(0, 6)): PRINT x
'> 123-454545-6767-895
