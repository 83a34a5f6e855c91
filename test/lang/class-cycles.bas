' What refers to itself in a circle is given back at the end; chains of any length go without recursion.
CLASS N
  Other AS N
  L AS LIST OF ANY
  M AS HASHMAP OF N
  V AS ANY
END CLASS
DIM a AS N = NEW N(), b AS N = NEW N()
a.Other = b : b.Other = a
a.L.APPEND(a) : a.M("self") = a : b.V = b
DIM l AS LIST OF ANY
l.APPEND(l) : l.APPEND(a)
PRINT l.LENGTH; l
DIM m AS HASHMAP OF ANY
m("m") = m
PRINT m
SUB Circle
  DIM x AS N = NEW N()
  x.Other = NEW N() : x.Other.Other = x
END SUB
Circle
DIM head AS N, fresh AS N
FOR i = 1 TO 2000
  fresh = NEW N() : fresh.Other = head : head = fresh
NEXT
head = NOTHING
PRINT "done"
'> 2[..., [N]]
'> {m: ...}
'> done
