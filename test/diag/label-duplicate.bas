again:
PRINT 1
again:
'^^^^ [LABEL-DUP] there is already a label 'again' here
GOTO again
