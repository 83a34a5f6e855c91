CATCH
'^^^^ [BLOCK] CATCH without an open TRY
PRINT 1
FINALLY
'^^^^^^ [BLOCK] FINALLY without an open TRY
