' 8.2 A NaN selector matches no value, range or relation but IS <>.
n = 1e308 * 10: n = n - n
SELECT CASE n
  CASE n: PRINT "value"
  CASE -1e300 TO 1e300: PRINT "range"
  CASE IS <= 0, IS >= 0: PRINT "relation"
  CASE IS <> n: PRINT "unequal"
END SELECT
'> unequal
