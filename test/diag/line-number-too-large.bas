99999999999 PRINT 1
'^^^^^^^^^^ [SYNTAX] '99999999999' is no line number: they go from 0 to 2147483647
GOTO 99999999999
'    ^^^^^^^^^^^ [SYNTAX] '99999999999' is no line number: they go from 0 to 2147483647
