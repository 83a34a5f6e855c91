' 3.5 Constants in bounds, CASE, CATCH and FOR.
CONSTANT n = 3, code = 200
DIM a(n) AS INTEGER
FOR i = 1 TO n STEP n - 2: a(i) = i * n: NEXT
SELECT CASE a(n)
  CASE n * n: PRINT "nine"
END SELECT
TRY
  THROW code
CATCH code
  PRINT "caught"; ERR
END TRY
'> nine
'> caught200
