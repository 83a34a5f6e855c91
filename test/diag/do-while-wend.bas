DO WHILE a < 3
WEND
'^^^ [BLOCK] DO is closed by LOOP, not by WEND
