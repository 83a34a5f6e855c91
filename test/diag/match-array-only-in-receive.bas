DIM x AS ANY
MATCH TYPE x
  CASE INTEGER i()
'               ^ [SYNTAX] parentheses belong to a CASE ARRAY only
    PRINT 1
END MATCH
