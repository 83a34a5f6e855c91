PRINT 1 REM behind a statement
IF a THEN REM nothing on this line: PRINT 2
END IF
x.rem = 1: REM the field, then a comment
' --- printed
' PRINT 1
' IF a THEN
' END IF
' x.rem = 1
