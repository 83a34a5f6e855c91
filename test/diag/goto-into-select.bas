GOTO inside
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a SELECT CASE from outside
SELECT CASE a
  CASE 1
inside:
    PRINT 1
END SELECT
