' 1.8 LINE alone is an ordinary identifier.
DIM line AS INTEGER
line = 4
line = line + 1
PRINT line
'> 5
