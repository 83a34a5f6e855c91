' 15.7 An error raised again keeps its line.
TRY
  THROW 9
CATCH
  THROW
END TRY
'! Unhandled exception at line 3: Subscript out of range (error code 9)
'! exit 1
