' 5 SWAP exchanges scalars, elements, fields and whole records.
TYPE P
  x AS INTEGER
  s AS STRING
END TYPE
DIM a(3) AS INTEGER, p AS P, q AS P, i AS INTEGER
x = 1: y = 2: SWAP x, y: PRINT x; y
s$ = "s": t$ = "t": SWAP s$, t$: PRINT s$; t$
a(1) = 5: i = 6: SWAP a(1), i: PRINT a(1); i
a(2) = 7: SWAP a(1), a(2): PRINT a(1); a(2)
p.x = 1: p.s = "p": q.x = 2: q.s = "q"
SWAP p.x, i: PRINT p.x; i
SWAP p, q: PRINT p.x; p.s; q.x; q.s
SWAP x, x: PRINT x
SWAP a(1), a(1): PRINT a(1)
'> 21
'> ts
'> 65
'> 76
'> 51
'> 2q5p
'> 2
'> 7
