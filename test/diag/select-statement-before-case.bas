SELECT CASE a
  PRINT 1
' ^^^^^^^ [SYNTAX] only comments may stand between SELECT and its first CASE
  CASE 1
END SELECT
