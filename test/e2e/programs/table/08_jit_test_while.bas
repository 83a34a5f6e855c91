DIM k AS INTEGER
k = 1
WHILE k <= 5
  PRINT k
  k = k + 1
WEND
'> 1
'> 2
'> 3
'> 4
'> 5
