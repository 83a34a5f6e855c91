' 2.4 ULONG and UINTEGER compare as unsigned in branches and loops.
DIM u AS ULONG, v AS ULONG, w AS UINTEGER, l AS LONG
u = &H8000000000000000: v = 1: w = 4000000000: l = -1
IF u > v THEN PRINT "a";
IF NOT (u < v) THEN PRINT "b";
IF w > 2147483647 THEN PRINT "c";
IF w > l THEN PRINT "d";
IF u > l THEN PRINT "no" ELSE PRINT "e";
k = 0: WHILE u > v: u = u \ 65536: v = v * 3: k = k + 1: WEND: PRINT k; u; " "; v
v = 0: k = 0: DO: v = v - 1: k = k + 1: LOOP WHILE v > &HFFFFFFFFFFFFFFF0: PRINT k
PRINT MAX(u, v); " "; MIN(w, 5); " "; IIF(v > 5, "big", "small")
'> abcde40 81
'> 16
'> 18446744073709551600 5 big
