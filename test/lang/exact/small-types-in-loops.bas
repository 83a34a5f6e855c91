' 2.1 BYTE, SHORT and the unsigned types wrap in loops that count with them by hand.
DIM b AS BYTE, ub AS UBYTE, s AS SHORT, us AS USHORT, u AS UINTEGER
b = 100: WHILE b > 0: b = b + 9: n = n + 1: WEND: PRINT b; n; " ";
ub = 5: n = 0: WHILE ub < 250: ub = ub - 3: n = n + 1: WEND: PRINT ub; n; " ";
s = 32000: n = 0: DO: s = s + 300: n = n + 1: LOOP WHILE s > 0: PRINT s; n; " ";
us = 10: n = 0: DO: us = us - 4: n = n + 1: LOOP WHILE us < 100: PRINT us; n; " ";
u = 2: n = 0: DO: u = u - 1: n = n + 1: LOOP WHILE u < 5: PRINT u; n
'> -1204 2552 -326363 655343 42949672953
