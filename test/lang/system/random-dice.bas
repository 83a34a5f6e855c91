' Each face about as often as the others.
RANDOMIZE 42
DIM n(5) AS INTEGER
FOR i = 1 TO 6000: k = RAND(6): n(k) = n(k) + 1: NEXT
FOR k = 0 TO 5: PRINT n(k) > 850 AND n(k) < 1150;: NEXT
s = 0: FOR i = 1 TO 1000: s = s + RND: NEXT
PRINT s > 460 AND s < 540
'> -1-1-1-1-1-1-1
