' 8.2 Equality in the common type; an integer selector truncates a fractional item; ranges and IS do not.
k% = 2
SELECT CASE k%
  CASE 2.9: PRINT "truncated"
END SELECT
SELECT CASE k%
  CASE 2.1 TO 3: PRINT "no"
  CASE IS < 2.5: PRINT "less"
END SELECT
SELECT CASE 2.5
  CASE 2: PRINT "no"
  CASE 2.5: PRINT "exact"
END SELECT
l& = 4294967298
SELECT CASE l&
  CASE 2: PRINT "no"
  CASE 4294967298: PRINT "long"
END SELECT
SELECT CASE k%
  CASE 4294967298: PRINT "no"
  CASE ELSE: PRINT "wide"
END SELECT
'> truncated
'> less
'> exact
'> long
'> wide
