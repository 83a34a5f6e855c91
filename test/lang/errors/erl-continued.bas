' 15.4 ERL is the line where the statement begins, in the routine that raised the error; a line's number wins over its place.
DIM zero AS INTEGER, a(3)
FUNCTION Inverse(n)
  Inverse = 1 / n
END FUNCTION
TRY
  PRINT "a"; _
    Inverse(0)
CATCH: PRINT " "; ERL: END TRY
TRY
  x = 1 _
    \ _
    zero
CATCH: PRINT ERL: END TRY
TRY
100 x = Inverse(1) _
    + a(7 + zero)
CATCH: PRINT ERL: END TRY
200 TRY: THROW 5
CATCH: PRINT ERL: END TRY
TRY
300 FOR i = 1 TO 3
    IF i = 2 THEN x = a(99 + zero)
310 NEXT
CATCH: PRINT ERL; " "; i: END TRY
'> a 4
'> 11
'> 100
'> 200
'> 23 2
