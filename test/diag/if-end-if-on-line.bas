IF a = 1 THEN PRINT 1: END IF
'                      ^^^^^^ [BLOCK] END IF in a single-line IF closes nothing: the IF ends with its line
