' 8.2 Between SELECT CASE and the first clause stand only comments; clauses may be empty.
SELECT CASE 1

  ' a comment
  REM another
  CASE 1
  CASE 2: PRINT "no"
END SELECT
SELECT CASE 3
END SELECT
PRINT "ok"
'> ok
