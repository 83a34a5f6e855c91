10 PRINT 1
20 GOTO 15
'       ^^ [LABEL-UNDEF] there is no line 15 at module level
