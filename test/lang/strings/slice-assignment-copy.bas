' 11.2 Slice assignment leaves copies alone; wide text in narrow strings and back.
x$ = "abc": y$ = x$
x$(2 TO 2) = "€€": PRINT x$; y$; LEN(x$)
x$(2 TO 3) = "b": PRINT x$; x$ = y$
DIM a$(1): a$(1) = "123": a$(1)(2 TO 2) = "xx": PRINT a$(1)
z$ = "abc": z$(2 TO 2) = z$: PRINT z$
'> a€€cabc4
'> abc-1
'> 1xx3
'> aabcc
