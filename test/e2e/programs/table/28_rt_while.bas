DIM n AS INTEGER
n = 0
WHILE n < 5
  n = n + 1
  PRINT n
WEND
'> 1
'> 2
'> 3
'> 4
'> 5
