' 15.1 The GOSUB stack is cut back to its depth at entry of the TRY.
GOSUB a
PRINT "end"
END
a: TRY
  GOSUB b
CATCH
  PRINT "caught"
END TRY
PRINT "in a"
RETURN
b: GOSUB c
PRINT "no"
c: THROW 9
'> caught
'> in a
'> end
