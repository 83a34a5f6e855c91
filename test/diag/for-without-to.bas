FOR i = 1
'        ^ [SYNTAX] 'TO' expected in FOR, not the end of the line
  PRINT i
NEXT
