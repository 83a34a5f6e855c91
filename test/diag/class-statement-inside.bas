CLASS A
  PRINT 1
' ^^^^^ [SYNTAX] a CLASS holds fields and methods; PRINT cannot stand here
END CLASS
