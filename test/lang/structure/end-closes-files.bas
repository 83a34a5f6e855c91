' 7 END closes the files.
OPEN "/tmp/fbc-test-end.txt" FOR OUTPUT AS #1
PRINT #1, "kept"
CLOSE
OPEN "/tmp/fbc-test-end.txt" FOR APPEND AS #1
PRINT #1, "x";
PRINT SLURP("/tmp/fbc-test-end.txt");
END
'> kept
