10 PRINT "start"
20 GOTO 50
'       ^^ [LABEL-UNDEF] there is no line 50 at module level
30 GOSUB printit
'        ^^^^^^^ [LABEL-UNDEF] there is no label 'printit' at module level; did you mean 'printIt2'?
40 END
printIt2:
PRINT "it"
RETURN
