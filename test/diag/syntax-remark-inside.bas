PRINT 1 REM not here
'       ^^^ [SYNTAX] REM starts a comment only where a statement may start; put ':' before it or use '
a = 2 ' but here
