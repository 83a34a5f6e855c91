' At least 65536 GOSUBs may be under way; endless ones are error 7, and the program goes on.
depth = 0
GOSUB down
PRINT depth
TRY
  GOSUB endless
CATCH 7
  PRINT "out of memory"
END TRY
GOSUB fine
END
down:
depth = depth + 1
IF depth < 65536 THEN GOSUB down
RETURN
endless:
GOSUB endless
RETURN
fine:
PRINT "fine"
RETURN
'> 65536
'> out of memory
'> fine
