' An error in what a TRY block GOSUBs to is caught by that TRY, and cuts the GOSUB stack back.
TRY
  GOSUB fails
  PRINT "never"
CATCH 77
  PRINT "caught"
END TRY
TRY
  GOSUB fine
  PRINT "after"
  THROW 5
CATCH
  PRINT ERR
END TRY
TRY
  RETURN
CATCH 3
  PRINT "empty"
END TRY
GOSUB fine
END
fails:
GOSUB deeper
RETURN
deeper:
THROW 77
RETURN
fine:
TRY
  THROW 1
CATCH
  PRINT "own"
  RETURN
END TRY
RETURN
'> caught
'> own
'> after
'> 5
'> empty
'> own
