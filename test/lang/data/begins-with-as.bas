' 10 Unquoted text may begin with the word AS; a field may be called data all the same.
TYPE Box
  data AS LONG
  n AS LONG
END TYPE
TYPE Pair: data AS STRING: END TYPE
DIM b AS Box, p AS Pair
READ a$, c$, d$: PRINT a$; "|"; c$; "|"; d$
DATA as you like, as is
DATA As the wind blows
b.data = 3: p.data = "in": PRINT b.data; p.data
'> as you like|as is|As the wind blows
'> 3in
