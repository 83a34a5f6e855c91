DO
'^ [BLOCK] this DO has no LOOP
  PRINT 1
