SUB Work
'^^ [BLOCK] this SUB has no END SUB
  PRINT 1
