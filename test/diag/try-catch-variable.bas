TRY
  PRINT 1
CATCH e
'     ^ [SYNTAX] CATCH takes error numbers; ERR is the number that was caught
  PRINT ERR
END TRY
