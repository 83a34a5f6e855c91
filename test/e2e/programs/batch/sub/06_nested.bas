DIM n AS INTEGER
n = 6
PRINT "nested "; n
'> nested 6
