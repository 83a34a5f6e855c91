#!/usr/bin/env fbc
10 GOTO 20
20 GO TO start
   GOSUB 10: GO SUB start
start:
30 here: RETURN
ON n GOTO 10, start, 20
ON n GOSUB 10
ON f(x) CALL One, Two
ON n GO TO 10
EXIT SELECT
END
END 3
STOP
SYSTEM
40
50 REM a remark: with a colon
60 PRINT 1: REM another
PRINT a, _
  b, _ ' with a comment
  c
::
THROW
THROW 100
THROW 100, 20
' --- printed
' 10 GOTO 20
' 20 GOTO start
' GOSUB 10
' GOSUB start
' start:
' 30
' here:
' RETURN
' ON n GOTO 10, start, 20
' ON n GOSUB 10
' ON f(x) CALL One, Two
' ON n GOTO 10
' EXIT SELECT
' END
' END 3
' STOP
' SYSTEM
' 40
' 50
' 60 PRINT 1
' PRINT a, b, c
' THROW
' THROW 100
' THROW 100, 20
