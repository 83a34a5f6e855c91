' 8.3 NaN and infinities as limits.
inf = 1e308 * 10: nan = inf - inf
FOR x# = 1 TO nan: PRINT "no": NEXT: PRINT x#;
FOR x# = nan TO 1: PRINT "no": NEXT
FOR x# = 1 TO 3 STEP nan: PRINT "no": NEXT: PRINT x#;
FOR x# = 1 TO inf: IF x# > 3 THEN EXIT FOR
NEXT: PRINT x#;
FOR x# = 1 TO 5 STEP inf: PRINT "once";: NEXT: PRINT x#
'> 114onceinf
