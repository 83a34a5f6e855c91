TRY
'^^ [BLOCK] this TRY has neither CATCH nor FINALLY
  PRINT 1
END TRY
TRY
CATCH
CATCH
'^^^^ [BLOCK] a TRY has at most one CATCH without codes
FINALLY
CATCH 5
'^^^^ [BLOCK] CATCH after FINALLY: FINALLY is the last part of a TRY
FINALLY
'^^^^^^ [BLOCK] a second FINALLY after FINALLY: FINALLY is the last part of a TRY
END TRY
