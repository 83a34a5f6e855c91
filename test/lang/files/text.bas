' Text files: OUTPUT, APPEND, INPUT; EOF, LINE INPUT #, INPUT #.
f$ = "/tmp/fbc-test-test.txt"
OPEN f$ FOR OUTPUT AS #1
PRINT #1, "first"; 1; "x"
PRINT #1, "second"
WRITE #1, "q,uoted", 5
CLOSE #1
OPEN f$ FOR APPEND AS #1
PRINT #1, "third"
CLOSE
OPEN f$ FOR INPUT AS #2
LINE INPUT #2, a$: PRINT a$
INPUT #2, b$: PRINT b$
INPUT #2, c$, n%: PRINT c$; n%
WHILE NOT EOF(2)
  LINE INPUT #2, d$
  PRINT d$
WEND
TRY
  LINE INPUT #2, d$
CATCH 62
  PRINT "past end"
END TRY
PRINT LOF(2); EOF(2)
CLOSE #2
TRY
  PRINT #3, "x"
CATCH
  PRINT ERR
END TRY
TRY
  OPEN "/tmp/no-such-file-at-all" FOR INPUT AS #1
CATCH 53
  PRINT "not found"; FREEFILE
END TRY
FUNCTION Says$(s$)
  PRINT "on the console"
  Says$ = s$
END FUNCTION
OPEN f$ FOR OUTPUT AS #1
PRINT #1, Says$("in the file")
CLOSE #1
OPEN f$ FOR INPUT AS #1
LINE INPUT #1, a$
PRINT a$
CLOSE
'> first1x
'> second
'> q,uoted5
'> third
'> past end
'> 33-1
'> 56
'> not found1
'> on the console
'> in the file
