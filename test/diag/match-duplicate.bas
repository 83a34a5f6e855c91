DIM x AS ANY
MATCH TYPE x
  CASE INTEGER a
    PRINT 1
  CASE LONG b
'      ^^^^ [MATCH-DUP] an earlier arm takes LONG already
    PRINT 2
END MATCH
