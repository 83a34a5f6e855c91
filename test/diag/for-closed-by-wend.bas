FOR i = 1 TO 3
WEND
'^^^ [BLOCK] FOR is closed by NEXT, not by WEND
