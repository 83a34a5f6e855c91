SELECT a
'      ^ [SYNTAX] SELECT is followed by CASE, not 'a'
  CASE 1
END SELECT
SELECT CASE a
  PRINT 1
' ^^^^^^^ [SYNTAX] only comments may stand between SELECT and its first CASE
  CASE > 3
'      ^ [SYNTAX] a comparison in CASE is written IS > …
  CASE IS 5
'         ^ [SYNTAX] a comparison sign expected after IS, not '5'
  CASE ELSE
  CASE ELSE
' ^^^^ [BLOCK] this SELECT has two CASE ELSE
  CASE 7
' ^^^^ [BLOCK] CASE after CASE ELSE: CASE ELSE is the last part of a SELECT
END SELECT
