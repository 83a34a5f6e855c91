' 15.4 An error in ELSEIF, CASE, UNTIL or LOOP is one of that line, not of the line before it that ran last.
DIM zero AS INTEGER
TRY
  IF zero THEN
    PRINT 1
  ELSEIF 1 \ zero THEN
    PRINT 2
  END IF
CATCH: PRINT ERL: END TRY
TRY
  REPEAT
    k = 1
  UNTIL k \ zero = 1
CATCH: PRINT ERL: END TRY
TRY
  SELECT CASE 3
    CASE 1 TO 2
      PRINT 1
    CASE IS > 1 \ zero
      PRINT 2
  END SELECT
CATCH: PRINT ERL: END TRY
TRY
  DO
    k = 2

  LOOP WHILE 1 \ zero
CATCH: PRINT ERL: END TRY
TRY
10 IF zero THEN
20   PRINT 1
30 ELSEIF 1 \ zero THEN
40 END IF
CATCH: PRINT ERL: END TRY
TRY
50 DO
60   k = 3
70 LOOP UNTIL 1 \ zero
CATCH: PRINT ERL: END TRY
TRY
80 SELECT CASE k
90   CASE 1: PRINT 1
100  CASE 1 \ zero: PRINT 2
110 END SELECT
CATCH: PRINT ERL: END TRY
DO
  k = k + 1
LOOP UNTIL k \ zero
'> 6
'> 13
'> 19
'> 27
'> 30
'> 70
'> 100
'! Unhandled exception at line 48: Division by zero (error code 11)
'! exit 1
