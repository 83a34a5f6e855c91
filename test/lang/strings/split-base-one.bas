OPTION BASE 1
DIM a$()
a$() = SPLIT$("p q", " ")
PRINT LBOUND(a$); UBOUND(a$); a$(1); a$(2)
'> 12pq
