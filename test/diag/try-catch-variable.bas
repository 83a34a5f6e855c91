TRY
  PRINT 1
CATCH e
'     ^ [CONST-EXPR] CATCH takes error numbers; ERR is the number that was caught
  PRINT ERR
END TRY
