' 3.3 A procedure that a loop calls may change what the loop's condition and limit read.
DIM n AS INTEGER, limit AS INTEGER
SUB step1
  n = n + 2
  limit = limit - 1
END SUB
limit = 10
WHILE n < limit
  CALL step1
  k = k + 1
WEND
PRINT n; limit; k
DO
  GOSUB more
LOOP UNTIL n > 20
PRINT n
END
more: n = n + 5: RETURN
'> 864
'> 23
