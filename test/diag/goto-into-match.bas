DIM x AS ANY
GOTO inside
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a MATCH from outside
MATCH TYPE x
  CASE INTEGER
inside:
    PRINT 2
END MATCH
