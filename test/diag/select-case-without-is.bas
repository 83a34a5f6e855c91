SELECT CASE a
  CASE > 5
'      ^ [SYNTAX] a comparison in CASE is written IS > …
    PRINT 1
  CASE a > 5
    PRINT 2
END SELECT
