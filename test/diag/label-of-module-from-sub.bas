outside:
PRINT 1
SUB Work
  GOSUB outside
'       ^^^^^^^ [LABEL-UNDEF] 'outside' is a label at module level; a jump cannot leave or enter a procedure
END SUB
Work
