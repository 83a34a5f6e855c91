' 14.6 SEEK in OUTPUT overwrites from there.
f$ = "/tmp/fbc-test-f17.txt"
OPEN f$ FOR OUTPUT AS #1
PRINT #1, "abcdef";
SEEK #1, 3: PRINT #1, "XY";
PRINT SEEK(1); LOF(1)
CLOSE
PRINT SLURP(f$)
'> 56
'> abXYef
