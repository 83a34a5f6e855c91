' 14.1 APPEND, BINARY and RANDOM create a missing file.
FOR i = 1 TO 3
  f$ = "/tmp/fbc-test-missing" + i
  TRY: OPEN f$ FOR INPUT AS #1: CLOSE: SHELL "rm " + f$: CATCH 53: END TRY
NEXT
OPEN "/tmp/fbc-test-missing1" FOR APPEND AS #1
OPEN "/tmp/fbc-test-missing2" FOR BINARY AS #2
OPEN "/tmp/fbc-test-missing3" FOR RANDOM AS #3
PRINT LOF(1); LOF(2); LOF(3)
CLOSE
OPEN "/tmp/fbc-test-missing1" FOR INPUT AS #1: OPEN "/tmp/fbc-test-missing2" FOR INPUT AS #2: OPEN "/tmp/fbc-test-missing3" FOR INPUT AS #3
PRINT EOF(1); EOF(2); EOF(3)
CLOSE
SHELL "rm /tmp/fbc-test-missing1 /tmp/fbc-test-missing2 /tmp/fbc-test-missing3"
'> 000
'> -1-1-1
