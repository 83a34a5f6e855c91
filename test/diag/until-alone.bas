UNTIL a = 1
'^^^^ [BLOCK] UNTIL without an open REPEAT
