' 8.4 WHILE tests before, while true; WEND, END WHILE and ENDWHILE close it.
WHILE n < 3
  n = n + 1: PRINT n;
WEND
WHILE n < 5: n = n + 1: PRINT n;: END WHILE
WHILE n < 6
  n = n + 1
ENDWHILE
WHILE 0: PRINT "no": WEND
PRINT n
'> 123456
