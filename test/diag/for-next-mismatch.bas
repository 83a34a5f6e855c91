FOR i = 1 TO 3
  FOR j = 1 TO 3
  NEXT i
'      ^ [NEXT-MISMATCH] NEXT i closes the FOR of j
NEXT j
