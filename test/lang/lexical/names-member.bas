' 19 Reserved words are usable as names with a suffix, and after a point.
TYPE T
  next AS INTEGER
  data AS STRING
  size AS DOUBLE
END TYPE
DIM t AS T
t.next = 1: t.data = "d": t.size = 2.5
PRINT t.next; t.data; t.size
'> 1d2.5
