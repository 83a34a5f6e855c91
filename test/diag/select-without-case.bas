SELECT a
'      ^ [SYNTAX] SELECT is followed by CASE, not 'a'
  CASE 1
    PRINT 1
END SELECT
