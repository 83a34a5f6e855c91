IF a # b THEN PRINT 1
'    ^ [SYNTAX] THEN is missing before '#'
