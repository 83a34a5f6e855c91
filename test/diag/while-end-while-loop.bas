WHILE a < 3
LOOP
'^^^ [BLOCK] WHILE is closed by WEND, not by LOOP
