' 15.1 A file operation that fails leaves the file usable.
f$ = "/tmp/fbc-test-e1.txt"
OPEN f$ FOR OUTPUT AS #1
TRY: LINE INPUT #1, a$: CATCH: PRINT ERR;: END TRY
PRINT #1, "still"
TRY: SEEK #1, -1: CATCH: PRINT ERR;: END TRY
PRINT #1, "works"
CLOSE
OPEN f$ FOR INPUT AS #1
DO
  TRY
    LINE INPUT #1, a$
    PRINT a$;
  CATCH 62
    EXIT DO
  END TRY
LOOP
SEEK #1, 1: LINE INPUT #1, a$: PRINT a$
'> 805stillworksstill
