SUB One
'^^ [BLOCK] this SUB has no END SUB
  PRINT 1
SUB Two
  PRINT 2
END SUB
One
