WITH p
'^^^ [UNSUPPORTED] WITH is not part of this language: write the object before each member
  PRINT 1
END WITH
