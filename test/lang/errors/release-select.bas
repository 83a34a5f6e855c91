' 15.1 An error or a jump out of a SELECT over a computed string lets go of the string.
z = 0
FUNCTION word$(n)
  word$ = "w" + n
END FUNCTION
TRY
  SELECT CASE word$(1) + "x"
    CASE word$(1) + word$(2): PRINT "no"
    CASE "w1x": PRINT 1 / z
  END SELECT
CATCH
  PRINT "caught "; ERR
END TRY
TRY
  SELECT CASE word$(1)
    CASE word$(2), word$(1 \ z): PRINT "no"
  END SELECT
CATCH
  PRINT "item "; ERR
END TRY
FOR i = 1 TO 3
  SELECT CASE word$(i)
    CASE word$(1): CONTINUE FOR
    CASE word$(2): GOTO out
  END SELECT
NEXT
out: PRINT i
SUB s
  SELECT CASE word$(4) + "y"
    CASE IS > "a": EXIT SUB
  END SELECT
END SUB
CALL s
FUNCTION f$
  SELECT CASE word$(5)
    CASE ELSE: RETURN word$(6) + "z"
  END SELECT
END FUNCTION
PRINT f$
'> caught 11
'> item 11
'> 2
'> w6z
