GOTO inside
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a FOR EACH loop from outside
FOR EACH x IN LIST(1, 2)
inside:
  PRINT x
NEXT
