' 4.3, 4.4 With NaN no relation but <> holds, and NOT of a relation holds, in every form of branch.
inf = 1e308 * 10: n = inf - inf: x = 1
IF n < x THEN PRINT "no" ELSE PRINT "a";
IF NOT (n < x) THEN PRINT "b";
IF n >= x THEN PRINT "no" ELSE PRINT "c";
IF NOT n >= x THEN PRINT "d";
IF n <> n THEN PRINT "e";
IF NOT n = n THEN PRINT "f";
IF n < x OR n >= x THEN PRINT "no" ELSE PRINT "g";
IF NOT (n < x) AND NOT (n > x) AND NOT (n = x) THEN PRINT "h";
WHILE n < x: PRINT "no": WEND
DO UNTIL NOT (n > x): PRINT "no": LOOP
k = IIF(n > x, 1, 2): m = IIF(n = n, 1, 2): PRINT k; m; (n < x); NOT (n < x); MIN(1, 2)
FOR i = 1 TO 2: IF n > i THEN PRINT "no" ELSE PRINT "i";
NEXT: PRINT
s! = n: IF s! < 1! THEN PRINT "no" ELSE IF NOT s! < 1! THEN PRINT "s"
'> abcdefgh220-11
'> ii
'> s
