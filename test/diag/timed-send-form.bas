AFTER 100 MS PRINT 1
'            ^^^^^ [SYNTAX] AFTER needs SEND after the duration, not 'PRINT'
EVERY 5 GOSUB work
'       ^^^^^ [SYNTAX] EVERY needs SEND after the duration, not 'GOSUB'
