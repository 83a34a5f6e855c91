' MATCH TYPE asks a map for the type of its values.
SUB Tell(v AS ANY)
  MATCH TYPE v
    CASE HASHMAP OF ANY m : PRINT "any"; m.SIZE();
    CASE HASHMAP s : PRINT "strings"; s("k");
    CASE HASHMAP OF INTEGER n : PRINT "integers"; n("k") + 1;
    CASE LIST l : PRINT "list"; l.LENGTH();
    CASE ELSE : PRINT "other";
  END MATCH
  PRINT
END SUB
DIM a AS HASHMAP OF ANY, s AS HASHMAP, n AS HASHMAP OF INTEGER, d AS HASHMAP OF DOUBLE
a("x") = s : a("y") = 1 : s("k") = "v" : n("k") = 41
Tell a
Tell s
Tell n
Tell d
Tell a("x")
Tell a("y")
Tell LIST(a, s)
FOR EACH x IN LIST(n, s, a)
  Tell x
NEXT
'> any2
'> stringsv
'> integers42
'> other
'> stringsv
'> other
'> list2
'> integers42
'> stringsv
'> any2
