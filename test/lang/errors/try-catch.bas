' 15.1 The block is abandoned and the first clause that lists the code runs, else the one without codes.
FOR i = 1 TO 4
  TRY
    THROW 100 + i
    PRINT "no"
  CATCH 101, 102
    PRINT "a"; ERR
  CATCH 102, 103
    PRINT "b"; ERR
  CATCH
    PRINT "rest"; ERR
  END TRY
NEXT
PRINT "after"
'> a101
'> a102
'> b103
'> rest104
'> after
