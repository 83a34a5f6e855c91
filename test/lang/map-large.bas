' Growth, removal and insertion in turn; keys of every length and width.
DIM m AS HASHMAP OF LONG
DIM i AS INTEGER, total AS LONG, misses AS INTEGER
FOR i = 1 TO 3000
  m("key" + STR$(i)) = i
  IF i MOD 3 = 0 THEN m.REMOVE("key" + STR$(i \ 3))
NEXT
FOR i = 1 TO 3000
  IF m.HASKEY("key" + STR$(i)) THEN total = total + m("key" + STR$(i)) ELSE misses = misses + 1
NEXT
PRINT m.SIZE(); total; misses
DIM w AS HASHMAP
k$ = ""
FOR i = 1 TO 40
  k$ = k$ + CHR$(64 + i MOD 26)
  w(k$) = STR$(i)
  w(k$ + CHR$(8364)) = "e" + STR$(i)
NEXT
k$ = ""
FOR i = 1 TO 40
  k$ = k$ + CHR$(64 + i MOD 26)
  IF w(k$) <> STR$(i) OR w(k$ + CHR$(8364)) <> "e" + STR$(i) THEN PRINT "wrong"; i
NEXT
PRINT w.SIZE()
' A wide block with narrow contents is the same key.
x$ = CHR$(8364) + "abc"
x$ = MID$(x$, 2)
w("abc") = "narrow"
PRINT w(x$); w.HASKEY("ab" + "c"); w("ABC")
FOR i = 1 TO 200 : w("t") = "x" : w.REMOVE("t") : NEXT
PRINT w.SIZE(); w.HASKEY("t")
DIM e AS HASHMAP
k$ = "" : l$ = ""
FOR i = 1 TO 8 : k$ = k$ + CHR$(255) : l$ = l$ + CHR$(8364) : NEXT
e(k$) = "narrow" : e(l$) = "wide" : e(l$ + "x") = "wider" : e(k$ + "x") = "longer"
PRINT e(k$); e(l$); e(l$ + "x"); e(k$ + "x"); e(LEFT$(l$, 7)); e.SIZE()
'> 200040010001000
'> 80
'> narrow13
'> 810
'> narrowwidewiderlonger4
