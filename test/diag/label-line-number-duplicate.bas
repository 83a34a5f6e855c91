10 PRINT 1
20 PRINT 2
10 PRINT 3
'^ [LABEL-DUP] there is already a line 10 here
