TRY
'^^ [BLOCK] this TRY has neither CATCH nor FINALLY
  PRINT 1
END TRY
