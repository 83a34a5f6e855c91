LOOP
'^^^ [BLOCK] LOOP without an open DO
