FOR i = 1 TO 3
NEXT i, j
'       ^ [BLOCK] no FOR is open for 'j' in this NEXT
