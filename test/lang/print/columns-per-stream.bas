' 12.1 Columns are counted per stream.
OPEN "/tmp/fbc-test-columns.txt" FOR OUTPUT AS #1
PRINT "abc";
PRINT #1, "x";
PRINT #1, TAB(4); "y"
PRINT TAB(6); "d"
CLOSE
PRINT SLURP("/tmp/fbc-test-columns.txt");
'> abc  d
'> x  y
