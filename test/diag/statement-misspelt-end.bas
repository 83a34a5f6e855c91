IF a THEN
  PRINT 1
EDN IF
'^^ [SYNTAX] there is no statement 'EDN'; did you mean 'END'?
