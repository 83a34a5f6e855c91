' An error leaves files written and closed.
OPEN "/tmp/fbc-test-kept.txt" FOR OUTPUT AS #1
PRINT #1, "kept"
TRY
  OPEN "/tmp/fbc-test-kept.txt" FOR INPUT AS #1
CATCH 55
  PRINT "open"
END TRY
CLOSE
PRINT SLURP("/tmp/fbc-test-kept.txt");
OPEN "/tmp/fbc-test-kept.txt" FOR OUTPUT AS #1
PRINT #1, "half"
THROW 57
'> open
'> kept
'! Unhandled exception at line 13: Device I/O error (error code 57)
'! exit 1
