FOR I=1TO10: NEXT
'      ^^^^ [SYNTAX] a blank is missing in 'TO10': TO 10
IF A=1THEN20
'     ^^^^^^ [SYNTAX] a blank is missing in 'THEN20': THEN 20
20 IF A=1 AND2 THEN PRINT
'         ^^^^ [SYNTAX] a blank is missing in 'AND2': AND 2
PRINT A MOD2
'       ^^^^ [SYNTAX] a blank is missing in 'MOD2': MOD 2
PRINT TO10
