GOSUB inside
'     ^^^^^^ [JUMP-INTO] a jump cannot go into a FINALLY from outside
TRY
  PRINT 1
FINALLY
inside:
  PRINT 2
END TRY
