TRY
  PRINT 1
EXCEPT
'^^^^^ [UNSUPPORTED] EXCEPT is not part of this language: write CATCH
  PRINT 2
END TRY
