' Maps: storing, reading, counting, removing, in the order of insertion.
DIM h AS HASHMAP
h("name") = "Alice"
h("town") = "Oslo"
PRINT h("name")
PRINT h("town")
PRINT h("none"); "/"; h.HASKEY("name"); h.SIZE(); LEN(h)
DIM c AS HASHMAP OF INTEGER
FOR i = 1 TO 100
  k$ = "k" + STR$(i MOD 13)
  c(k$) = c(k$) + 1
NEXT
FOR EACH k, v IN c
  PRINT k; "="; v; " ";
NEXT
PRINT
PRINT c.REMOVE("k3"); c.REMOVE("k3"); c.SIZE()
PRINT c
PRINT h
DIM ks AS LIST OF STRING = c.KEYS()
PRINT ks.JOIN(",")
PRINT c.VALUES().JOIN(" ")
c("k3") = 7
PRINT c.KEYS().JOIN(" ")
INC c("k3")
PRINT c("k3"), c.GET("zz", 99), c.GET("k3", 1)
c.CLEAR()
PRINT c.EMPTY(); c
'> Alice
'> Oslo
'> /122
'> k1=8 k2=8 k3=8 k4=8 k5=8 k6=8 k7=8 k8=8 k9=8 k10=7 k11=7 k12=7 k0=7
'> 1012
'> {k1: 8, k2: 8, k4: 8, k5: 8, k6: 8, k7: 8, k8: 8, k9: 8, k10: 7, k11: 7, k12: 7, k0: 7}
'> {name: Alice, town: Oslo}
'> k1,k2,k4,k5,k6,k7,k8,k9,k10,k11,k12,k0
'> 8 8 8 8 8 8 8 8 7 7 7 7
'> k1 k2 k4 k5 k6 k7 k8 k9 k10 k11 k12 k0 k3
'> 8	99	8
'> 1{}
