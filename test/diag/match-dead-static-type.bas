DIM n AS INTEGER
MATCH TYPE n
  CASE STRING s$
'      ^^^^^^ warning [MATCH-DEAD] this arm can never match
    PRINT s$
  CASE INTEGER i
    PRINT i
END MATCH
