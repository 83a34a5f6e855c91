' 8.6 RETURN at module level with an empty stack is error 3.
TRY
  RETURN
CATCH 3
  PRINT "three "; ERR$
END TRY
RETURN
'> three RETURN without GOSUB
'! Unhandled exception at line 7: RETURN without GOSUB (error code 3)
'! exit 1
