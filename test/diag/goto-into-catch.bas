GOTO inside
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a CATCH from outside
TRY
  PRINT 1
CATCH
inside:
  PRINT 2
END TRY
