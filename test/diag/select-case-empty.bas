SELECT CASE a
  CASE
'     ^ [SYNTAX] a value expected, not the end of the line
    PRINT 1
END SELECT
