' 14.1 File numbers are global: a file opened in a procedure stays open.
SUB start(n)
  OPEN "/tmp/fbc-test-f26.txt" FOR OUTPUT AS #n
  PRINT #n, "in sub"
END SUB
start 4
PRINT #4, "outside"
CLOSE #4
PRINT SLURP("/tmp/fbc-test-f26.txt");
'> in sub
'> outside
