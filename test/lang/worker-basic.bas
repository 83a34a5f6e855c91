' Workers: arguments and results of every kind, messages both ways, errors, cancellation.
'& threads
TYPE Job
  N AS INTEGER
  S AS STRING
END TYPE
CLASS Item
  V AS INTEGER
  L AS LIST OF STRING
  CONSTRUCTOR(v AS INTEGER) : ME.V = v : END CONSTRUCTOR
END CLASS
WORKER Add(a AS DOUBLE, b AS DOUBLE) AS DOUBLE
  RETURN a + b
END WORKER
WORKER Join_(a$, n AS INTEGER) AS STRING
  DIM t AS STRING
  FOR i = 1 TO n : t = t + a$ : NEXT
  RETURN t
END WORKER
WORKER SumOf(a() AS INTEGER, l AS LIST OF INTEGER, m AS HASHMAP OF INTEGER) AS LONG
  FOR i = 0 TO UBOUND(a) : SumOf = SumOf + a(i) : a(i) = 0 : NEXT
  FOR EACH x IN l : SumOf = SumOf + x : NEXT
  FOR EACH k, v IN m : SumOf = SumOf + v : NEXT
  l.CLEAR() : m.CLEAR()
END WORKER
WORKER Grow(o AS Item, j AS Job) AS Item
  o.V = o.V + j.N : o.L.APPEND(j.S) : j.S = "changed"
  RETURN o
END WORKER
WORKER Quiet
END WORKER
WORKER Fails(n AS INTEGER) AS INTEGER
  DIM l AS LIST OF STRING = LIST("held" + STR$(n))
  IF n > 0 THEN THROW 40 + n
  RETURN l(1) = ""
END WORKER
WORKER Echo AS INTEGER
  DO
    MATCH RECEIVE(PARENT)
      CASE INTEGER i : SEND PARENT, i + 1 : Echo = Echo + 1
      CASE DOUBLE d : SEND PARENT, d / 2
      CASE STRING s : IF s = "end" THEN EXIT DO
        SEND PARENT, s + "!"
      CASE Item o : o.V = o.V * 10 : SEND PARENT, o
      CASE Job j : SEND PARENT, j.S
      CASE LIST l : l.APPEND("back") : SEND PARENT, l
      CASE HASHMAP m : SEND PARENT, m
      CASE ARRAY a() AS INTEGER : a(1) = a(1) + 1 : SEND PARENT, a()
      CASE OBJECT x : SEND PARENT, "object"
      CASE ELSE : EXIT DO
    END MATCH
  LOOP
END WORKER
PRINT AWAIT SPAWN Add(2, 3); (AWAIT SPAWN Add(1, 2)) + AWAIT SPAWN Add(3, 4)
PRINT AWAIT SPAWN Join_("ab", 3); "["; AWAIT SPAWN Quiet(); "]"
DIM a(3) AS INTEGER, l AS LIST OF INTEGER = LIST(10, 20), m AS HASHMAP OF INTEGER
a(1) = 1 : a(3) = 3 : m("x") = 100
PRINT AWAIT SPAWN SumOf(a(), l, m); a(1); l; m
DIM o AS Item = NEW Item(5), j AS Job = CREATE Job(2, "two"), back AS Item
back = AWAIT SPAWN Grow(o, j)
PRINT o.V; o.L; back.V; back.L; j.S; back = o
TRY : PRINT AWAIT SPAWN Fails(2) : CATCH : PRINT "error"; ERR : END TRY
DIM h AS FUTURE
h = SPAWN Fails(0)
PRINT AWAIT h
TRY : PRINT AWAIT h : CATCH : PRINT "error"; ERR : END TRY
TRY : PRINT READY(99) : CATCH : PRINT "error"; ERR : END TRY
h = SPAWN Echo()
SEND h, 5 : PRINT RECEIVE(h)
SEND h, 5.5 : PRINT RECEIVE(h)
SEND h, "s" + STR$(1) : s$ = RECEIVE(h) : PRINT s$
SEND h, o : back = RECEIVE(h) : PRINT back.V; o.V
SEND h, j : PRINT RECEIVE(h)
DIM la AS LIST OF ANY = LIST(1, LIST(2)) : SEND h, la : PRINT RECEIVE(h); la
DIM strs AS HASHMAP : strs("a") = "b"
SEND h, strs : PRINT RECEIVE(h)
SEND h, a()
MATCH RECEIVE(h)
  CASE ARRAY r() AS INTEGER : PRINT r(1); UBOUND(r); a(1)
END MATCH
SEND h, 7 : SEND h, 8 : SEND h, "end"
WHILE READY(h) = 0 : WAIT_MS 1 : WEND
PRINT HASMESSAGE(h); RECEIVE(h); HASMESSAGE(h); RECEIVE(h); HASMESSAGE(h); "["; RECEIVE(h); "]"
SEND h, "dropped"
PRINT AWAIT h
WORKER Waits AS STRING
  DIM v AS ANY
  v = RECEIVE(PARENT)
  IF CANCELLED(PARENT) THEN RETURN "cancelled"
  RETURN "no"
END WORKER
h = SPAWN Waits() : CANCEL h : PRINT AWAIT h
DIM hs(3) AS DOUBLE
FOR i = 0 TO 3 : hs(i) = SPAWN Add(i, i) : NEXT
FOR i = 0 TO 3 : t = t + AWAIT hs(i) : NEXT
PRINT t
DIM mh AS MARSHALLED : mh = SPAWN Add(1, 1) : PRINT AWAIT mh
WORKER Unpack(b AS MARSHALLED) AS INTEGER
  DIM x(0) AS INTEGER
  UNMARSHALL x, b
  RETURN x(1) + UBOUND(x)
END WORKER
DIM blob AS MARSHALLED : a(1) = 40 : blob = MARSHALL(a())
PRINT AWAIT SPAWN Unpack(blob)
TRY : UNMARSHALL a, blob : CATCH : PRINT "error"; ERR : END TRY
'> 510
'> ababab[0]
'> 1341[10, 20]{x: 100}
'> 5[]7[two]two0
'> error42
'> 0
'> error5
'> error5
'> 6
'> 2.75
'> s1!
'> 505
'> two
'> [1, [2], back][1, [2]]
'> {a: b}
'> 231
'> 18190[]
'> 3
'> cancelled
'> 12
'> 2
'> 43
'> error5
