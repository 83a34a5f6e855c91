start: PRINT 1
start: PRINT 2
'^^^^ [LABEL-DUP] there is already a label 'start' here
10 PRINT 3
10 PRINT 4
'^ [LABEL-DUP] there is already a line 10 here
GOTO nowhere
'    ^^^^^^^ [LABEL-UNDEF] there is no label 'nowhere' at module level
GOSUB 99
'     ^^ [LABEL-UNDEF] there is no line 99 at module level
ON x GOTO start, missing
'                ^^^^^^^ [LABEL-UNDEF] there is no label 'missing' at module level
RESTORE away
'       ^^^^ [LABEL-UNDEF] there is no label 'away' at module level
SUB s
  GOTO start
'      ^^^^^ [LABEL-UNDEF] 'start' is a label at module level; a jump cannot leave or enter a procedure
END SUB
