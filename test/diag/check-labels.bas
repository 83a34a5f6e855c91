start: PRINT 1
start: PRINT 2
'^^^^ [LABEL-DUP] there is already a label 'start' here
10 PRINT 3
10 PRINT 4
'^ [LABEL-DUP] there is already a label '10' here
GOTO nowhere
'    ^^^^^^^ [LABEL-UNDEF] there is no label 'nowhere' in this procedure
GOSUB 99
'     ^^ [LABEL-UNDEF] there is no line 99 in this procedure
ON x GOTO start, missing
'                ^^^^^^^ [LABEL-UNDEF] there is no label 'missing' in this procedure
RESTORE away
'       ^^^^ [LABEL-UNDEF] there is no label 'away' in this procedure
SUB s
  GOTO start
'      ^^^^^ [LABEL-UNDEF] there is no label 'start' in this procedure
END SUB
