CLS: PRINT 1
GOTO CLS
'    ^^^ [LABEL-UNDEF] there is no label 'CLS' at module level
