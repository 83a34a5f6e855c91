' RETURN in a program that has no GOSUB at all.
IF COMMANDCOUNT > 1 THEN GOTO part
TRY
  RETURN
CATCH
  PRINT ERR; " "; ERR$
END TRY
part:
PRINT "part"
RETURN
'> 3 RETURN without GOSUB
'> part
'! Unhandled exception at line 10: RETURN without GOSUB (error code 3)
'! exit 1
