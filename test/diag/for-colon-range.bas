FOR i = 1 : PRINT i
'         ^ [SYNTAX] 'TO' expected in FOR, not ':'
NEXT
