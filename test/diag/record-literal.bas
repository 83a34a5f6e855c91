TYPE Vec
  x AS SINGLE
  y AS SINGLE
END TYPE
DIM v AS Vec = (1, 2)
'              ^ [SYNTAX] a record is made by CREATE: CREATE Vec(…)
DIM w AS Vec = (v)
DIM u AS Vec = (f(1, 2))
