DIM n AS INTEGER, t AS STRING
SELECT CASE n
  CASE 1, 2 TO 5: PRINT 1
  CASE 7.9: PRINT 2
END SELECT
SELECT CASE n
  CASE IS > 3.5: PRINT 3
  CASE 1 TO 2.5: PRINT 4
  CASE ELSE: PRINT 5
END SELECT
SELECT CASE t
  CASE "a" TO "m", IS = "z": EXIT SELECT
END SELECT
'--- typed
' module n INTEGER
' module t STRING
' main main: cannot fail
'   temporary .1 INTEGER
'   temporary .2 INTEGER
'   temporary .3 STRING
'   2 select select#0 .1 n isTable
'     clauses tests[(relation eq .1 1), (range .1 2 5)]:
'       3 print items[(value 1)] endsLine
'     clauses tests[(relation eq (wrap LONG .1) 7:LONG)]:
'       4 print items[(value 2)] endsLine
'   6 select select#1 .2 n
'     clauses tests[(relation gt (toFloat DOUBLE .2) 3.5)]:
'       7 print items[(value 3)] endsLine
'     clauses tests[(range (toFloat DOUBLE .2) 1.0 2.5)]:
'       8 print items[(value 4)] endsLine
'     otherwise:
'       9 print items[(value 5)] endsLine
'   11 select select#2 .3 t
'     clauses tests[(range .3 "a" "m"), (relation eq .3 "z")]:
'       12 leave select#2 exit
