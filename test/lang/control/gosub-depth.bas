' 8.6 GOSUB nests 65,536 deep; beyond the limit of the implementation error 7.
n = 0
GOSUB down
PRINT n
TRY
  GOSUB endless
CATCH 7
  PRINT "full"
END TRY
GOSUB one
END
down: n = n + 1
IF n < 65536 THEN GOSUB down
RETURN
endless: GOSUB endless
one: PRINT "again": RETURN
'> 65536
'> full
'> again
