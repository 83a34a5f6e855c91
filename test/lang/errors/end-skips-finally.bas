' 15.2 END and STOP do not run FINALLY.
TRY
  PRINT "body"
  END 4
FINALLY
  PRINT "no"
END TRY
'> body
'! exit 4
