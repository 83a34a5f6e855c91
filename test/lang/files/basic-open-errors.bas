SUB Try1(f$, how%)
  TRY
    SELECT CASE how%
    CASE 1: OPEN f$ FOR INPUT AS #1
    CASE 2: OPEN f$ FOR OUTPUT AS #1
    CASE 3: OPEN f$ FOR APPEND AS #1
    CASE 4: OPEN f$ FOR BINARY AS #1
    CASE 5: OPEN f$ FOR RANDOM AS #1
    END SELECT
    PRINT "open ";
    CLOSE #1
  CATCH
    PRINT ERR; " ";
  END TRY
END SUB
FOR how% = 1 TO 5
  Try1 "/tmp/fbc-no-such-folder/x", how%
  Try1 "/tmp", how%
  Try1 "", how%
  PRINT
NEXT
Try1 "/tmp/fbc-no-such-file", 1
PRINT ERR$
n% = 300
TRY: OPEN "/tmp/fbc-test-x" FOR OUTPUT AS #n%: CATCH: PRINT ERR: END TRY
TRY: OPEN "/tmp/fbc-test-x" FOR OUTPUT AS #-1: CATCH: PRINT ERR: END TRY
OPEN "/tmp/fbc-test-x" FOR OUTPUT AS #1
TRY: OPEN "/tmp/fbc-test-y" FOR OUTPUT AS #1: CATCH: PRINT ERR: END TRY
TRY: OPEN "/tmp/fbc-test-y" FOR RANDOM AS #2 LEN = 0: CATCH: PRINT ERR: END TRY
TRY: OPEN "/tmp/fbc-test-y" FOR RANDOM AS #2 LEN = 40000: CATCH: PRINT ERR: END TRY
PRINT FREEFILE
CLOSE
PRINT FREEFILE
'> 53 75 75
'> 76 75 75
'> 76 75 75
'> 76 75 75
'> 76 75 75
'> 53 File not found
'> 64
'> 64
'> 55
'> 81
'> 81
'> 2
'> 1
