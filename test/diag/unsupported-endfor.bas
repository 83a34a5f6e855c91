FOR i = 1 TO 3
ENDFOR
'^^^^^ [BLOCK] there is no ENDFOR; write NEXT
