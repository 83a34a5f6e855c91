FOR i = 1 TO 3
'^^ [BLOCK] this FOR has no NEXT
  PRINT i
