' 15.4 ERL of errors in expressions over several statements of one line, in conditions and in FOR.
z = 0: DIM a(2)
TRY: x = 1: y = 1 / z: CATCH: PRINT ERL;: END TRY
40 TRY: IF a(9) THEN PRINT "no"
CATCH
  PRINT " "; ERL;
END TRY
TRY
  FOR i = 1 TO 5 \ z
  NEXT
CATCH
  PRINT " "; ERL;
END TRY
TRY
  x = 2 + _
    1 / z
CATCH
  PRINT ERL
END TRY
'> 3 40 915
