DIM r AS INTEGER
DIM c AS INTEGER
r = 1
WHILE r <= 2
  PRINT "row "; r
  c = 1
  WHILE c <= 2
    PRINT "  col "; c
    c = c + 1
  WEND
  r = r + 1
WEND
PRINT "done"
'> row 1
'>   col 1
'>   col 2
'> row 2
'>   col 1
'>   col 2
'> done
