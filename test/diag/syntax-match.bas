MATCH TYPE e
  PRINT 1
' ^^^^^^^ [SYNTAX] only comments may stand between MATCH and its first CASE
  CASE ELSE
    PRINT 2
  CASE INTEGER i%
' ^^^^ [MATCH-ELSE] CASE ELSE must be the last part of a MATCH
END MATCH
MATCH RECEIVE(h)
  CASE INTEGER i()
'               ^ [SYNTAX] parentheses belong to a CASE ARRAY only
END MATCH
