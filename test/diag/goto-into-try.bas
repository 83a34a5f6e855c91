GOTO inside
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a TRY from outside
TRY
inside:
  PRINT 1
CATCH
  PRINT 2
END TRY
