' FOR EACH over a map: keys as they were at entry, values as they are now, removed keys skipped.
DIM m AS HASHMAP OF INTEGER
FOR i = 1 TO 5 : m("k" + STR$(i)) = i : NEXT
FOR EACH k, v IN m
  PRINT k; v; " ";
  IF k = "k2" THEN m.REMOVE("k3") : m("k4") = 44 : m("new") = 1
NEXT
PRINT : PRINT m
FOR EACH k IN m
  IF k = "k2" THEN CONTINUE FOR
  IF k = "k5" THEN EXIT FOR
  PRINT k; " ";
NEXT k
PRINT
FOR EACH k IN m
  m.CLEAR()
  PRINT "once "; k
NEXT
DIM e AS HASHMAP
FOR EACH k IN e : PRINT "never" : NEXT
FUNCTION Look(x AS HASHMAP OF INTEGER, want AS INTEGER) AS STRING
  FOR EACH k, v IN x
    IF v = want THEN RETURN k
  NEXT
  RETURN "?"
END FUNCTION
m("a") = 1 : m("b") = 2
PRINT Look(m, 2); Look(m, 3)
FOR EACH k, v IN m
  FOR EACH k2, v2 IN m
    PRINT k; k2; v * 10 + v2; " ";
  NEXT
NEXT
PRINT
TRY
  FOR EACH k IN m
    THROW 77
  NEXT
CATCH
  PRINT ERR
END TRY
10 FOR EACH k, v IN m
  n = n + 1
  IF n = 3 THEN GOTO done
  IF n = 1 THEN GOTO 10
NEXT
done:
PRINT n
'> k11 k22 k444 k55
'> {k1: 1, k2: 2, k4: 44, k5: 5, new: 1}
'> k1 k4
'> once k1
'> b?
'> aa11 ab12 ba21 bb22
'> 77
'> 3
