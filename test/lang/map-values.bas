' Maps of every kind of value; reading never inserts; references alias, COPY separates.
TYPE P
  X AS INTEGER
  N AS STRING
END TYPE
DIM s AS HASHMAP, d AS HASHMAP OF DOUBLE, f AS HASHMAP OF SINGLE, b AS HASHMAP OF BYTE, u AS HASHMAP(STRING, ULONG)
s("a") = 3 : s("b") = 2.5 : s(7) = "seven" : s("") = "empty key"
PRINT s("a"); s("b"); s("7"); s(7); s("")
d("pi") = 3.25 : f("x") = 0.1 : b("n") = -3 : u("m") = 18446744073709551615
PRINT d("pi"); " "; f("x"); " "; b("n"); " "; u("m"); " "; d("none")
PRINT s.SIZE(); s.HASKEY("zz"); s("zz"); s.SIZE()
DIM r AS HASHMAP OF P
r("one") = CREATE P(1, "uno")
r("two") = CREATE P(2, "due")
PRINT r("one"); r("two").N; r("none").X; "["; r("none").N; "]"
r("one") = r("two")
PRINT r
DIM l AS HASHMAP OF LIST OF INTEGER
l("p") = LIST(1, 2)
l("p").APPEND(3)
PRINT l("p"); l("q").LENGTH; l
DIM mm AS HASHMAP OF HASHMAP
DIM inner AS HASHMAP
inner("k") = "v"
mm("i") = inner
inner("k2") = "w"
PRINT mm("i"); mm("i")("k2"); mm
DIM y AS HASHMAP OF ANY
y("i") = 5 : y("s") = "text" : y("l") = LIST(1, "x") : y("m") = inner : y("p") = CREATE P(9, "nine")
PRINT y("i") + 1; y("s"); TYPEOF(y("l")); TYPEOF(y("m")); TYPEOF(y("p")); TYPEOF(y("none"))
PRINT y
DIM a AS HASHMAP, c AS HASHMAP
a("x") = "1"
c = a
c("x") = "2"
PRINT a("x"); a = c; a = s
c = a.COPY()
c("x") = "3"
PRINT a("x"); c("x")
DIM a AS HASHMAP
PRINT a.SIZE(); c.SIZE()
ERASE c
PRINT c.EMPTY()
DIM arr(2) AS HASHMAP
arr(1)("q") = "r"
PRINT arr(0); arr(1); arr(2)
SUB Fill(m AS HASHMAP, BYREF n AS HASHMAP)
  m("filled") = "yes"
  DIM fresh AS HASHMAP
  fresh("was") = "rebound"
  n = fresh
END SUB
FUNCTION Make(n AS INTEGER) AS HASHMAP OF INTEGER
  DIM made AS HASHMAP OF INTEGER
  FOR i = 1 TO n
    made("k" + STR$(i)) = i * i
  NEXT
  IF n > 0 THEN Make = made
END FUNCTION
DIM one AS HASHMAP, two AS HASHMAP
Fill one, two
PRINT one; two; Make(3); Make(0)
SWAP one, two
PRINT one; two
IF one.HASKEY("was") THEN PRINT "yes"
FOR EACH k IN one : PRINT k : NEXT
one.SET("q", "1") : PRINT one.GET("q"); one.GET("r", "dflt"); one.GET("r")
'> 32.5sevensevenempty key
'> 3.25 0.1 -3 18446744073709551615 0
'> 404
'> {X: 1, N: uno}due0[]
'> {one: {X: 2, N: due}, two: {X: 2, N: due}}
'> [1, 2, 3]0{p: [1, 2, 3]}
'> {k: v, k2: w}w{i: {k: v, k2: w}}
'> 6text4550
'> {i: 5, s: text, l: [1, x], m: {k: v, k2: w}, p: {X: 9, N: nine}}
'> 2-10
'> 23
'> 01
'> 1
'> {}{q: r}{}
'> {filled: yes}{was: rebound}{k1: 1, k2: 4, k3: 9}{}
'> {was: rebound}{filled: yes}
'> yes
'> was
'> 1dflt
