' 16.2 ERL refers to the lines of the included file.
INCLUDE "include/error.inc"
TRY
  CALL Fails
CATCH
  PRINT ERR; ERL
END TRY
CALL Fails
'> 993
'! Unhandled exception at line 3: Unknown error (error code 99)
'! exit 1
