FOR (i = 0; i < 10; i++)
'   ^ [SYNTAX] a loop that counts is written FOR i = 0 TO 9 … NEXT
NEXT
