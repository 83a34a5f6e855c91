IF a = 1 THEN:
  PRINT 1
END IF
'^^^^^ [BLOCK] END IF without an open IF: the IF of line 1 ends with its line, because something follows its THEN
