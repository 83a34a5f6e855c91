GOTO finsh
'    ^^^^^ [LABEL-UNDEF] there is no label 'finsh' at module level; did you mean 'finish'?
finish:
PRINT 1
