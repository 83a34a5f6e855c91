DIM x AS ANY
MATCH TYPE x
  PRINT 1
' ^^^^^^^ [SYNTAX] only comments may stand between MATCH and its first CASE
  CASE INTEGER i
END MATCH
