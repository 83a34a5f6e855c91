' 8.3 NEXT with a name, with another suffix, and NEXT j, i.
FOR i = 1 TO 2: FOR j = 1 TO 2: PRINT i; j; " ";: NEXT j, i
PRINT
FOR k = 1 TO 2: PRINT k;: NEXT k%
FOR m% = 1 TO 2: PRINT m;: NEXT m
PRINT
FOR a = 1 TO 2: FOR b = 1 TO 1: FOR c = 1 TO 1: PRINT a; b; c; " ";: NEXT c, b: NEXT a
PRINT
'> 11 12 21 22
'> 1212
'> 111 211
