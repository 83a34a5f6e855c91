GOTO done
'    ^^^^ [LABEL-UNDEF] there is no label 'done' at module level
PRINT 1
