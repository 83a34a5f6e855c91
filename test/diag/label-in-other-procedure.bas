SUB Work
inner:
  PRINT 1
END SUB
GOTO inner
'    ^^^^^ [LABEL-UNDEF] 'inner' is a label in SUB Work; a jump cannot leave or enter a procedure
Work
