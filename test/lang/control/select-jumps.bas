' 8.2, 8.5 EXIT SELECT, END, loops and nested SELECT inside clauses.
FOR i = 1 TO 3
  SELECT CASE i
    CASE 1
      SELECT CASE i + 1
        CASE 2: PRINT "inner";: EXIT SELECT: PRINT "no"
      END SELECT
      PRINT "outer"
    CASE 2: CONTINUE FOR
    CASE 3: PRINT "end": END
  END SELECT
  PRINT "next"
NEXT
'> innerouter
'> next
'> end
