DIM n AS INTEGER
n = 3
WHILE n > 0
  PRINT n
  n = n - 1
WEND
'> 3
'> 2
'> 1
