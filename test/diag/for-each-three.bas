DIM m AS HASHMAP
FOR EACH a, b, c IN m
'            ^ [SYNTAX] 'IN' expected in FOR EACH, not ','
NEXT
