DIM n AS INTEGER
n = 9
IF n > 4 THEN PRINT "big"
END
'> big
