' 12.1 A comma writes a tab in PRINT # too.
OPEN "/tmp/fbc-test-comma.txt" FOR OUTPUT AS #1
PRINT #1, "a", 1, 2.5
PRINT #1, "b",
PRINT #1, "c";
PRINT #1,
PRINT #1
CLOSE
PRINT SLURP("/tmp/fbc-test-comma.txt"); "|"
'> a	1	2.5
'> b	c
'>
'> |
