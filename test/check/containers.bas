DIM l AS LIST OF INTEGER, a AS LIST, m AS HASHMAP, n AS HASHMAP OF DOUBLE
l = LIST(1, 2, 3)
a = LIST(1, "x", 2.5)
a = l
l = a
l.APPEND 4
l(2) = l(1) + l.POP()
m("k") = 5
m(3) = "v"
n("k") = n("k") + 1
PRINT m("k"); l.LENGTH; l.JOIN(","); m.KEYS().LENGTH()
FOR EACH t, e IN a
  MATCH TYPE e
    CASE INTEGER i%: PRINT i%
    CASE STRING s$: PRINT s$
  END MATCH
NEXT
FOR EACH k, v IN n
  PRINT k; v
NEXT
DIM total AS DOUBLE, y AS ANY
y = 3
total = y + 1
total = y
IF y > 2 THEN PRINT "any"
'--- typed
' module l LIST OF INTEGER
' module a LIST
' module m HASHMAP
' module n HASHMAP OF DOUBLE
' module total DOUBLE
' module y ANY
' main main: can fail
'   local t INTEGER
'   local e ANY
'   temporary .1 ANY
'   local i% INTEGER
'   local s$ STRING
'   local k STRING
'   local v DOUBLE
'   1 initialise l
'   1 initialise a
'   1 initialise m
'   1 initialise n
'   2 assign l (list LIST OF INTEGER elements[1, 2, 3])
'   3 assign a (list LIST elements[(box ANY 1), (box ANY "x"), (box ANY 2.5)])
'   4 assign a (retype LIST l)
'   5 assign l (retype! LIST OF INTEGER a)
'   6 evaluate (builtin APPEND args[l, 4])
'   7 assign (listItem INTEGER l 2:LONG canFail) (arithmetic INTEGER add (listItem INTEGER l 1:LONG) (builtin INTEGER POP args[l]))
'   8 assign (mapItem STRING m "k") "5"
'   9 assign (mapItem STRING m "3") "v"
'   10 assign (mapItem DOUBLE n "k") (arithmetic DOUBLE add (mapItem DOUBLE n "k") 1.0)
'   11 print items[(value (mapItem STRING m "k")), (value (builtin INTEGER LENGTH args[l])), (value (builtin STRING JOIN args[l, ","])), (value (builtin INTEGER LENGTH args[(builtin LIST OF STRING KEYS args[m])]))] endsLine
'   12 forEach for#0 (list LIST a) bindings[{t (iteration INTEGER tag)}, {e (iteration ANY element)}]
'     body:
'       13 match .1 e
'         arms (integer) test i% (unbox INTEGER .1):
'           14 print items[(value i%)] endsLine
'         arms (string) test s$ (unbox STRING .1):
'           15 print items[(value s$)] endsLine
'   18 forEach for#1 (map HASHMAP OF DOUBLE n) bindings[{k (iteration STRING key)}, {v (iteration DOUBLE value)}]
'     body:
'       19 print items[(value k), (value v)] endsLine
'   21 initialise y
'   22 assign y (box ANY 3)
'   23 assign total (unbox! DOUBLE (arithmetic ANY add y (box ANY 1) canFail))
'   24 assign total (unbox! DOUBLE y)
'   25 if
'     branches (compare INTEGER gt y (box ANY 2) canFail):
'       25 print items[(value "any")] endsLine
