IF a = 1 PRINT 2
'        ^^^^^ [SYNTAX] THEN is missing before 'PRINT'
IF a = 1
'       ^ [SYNTAX] THEN is missing before the end of the line
  PRINT 3
END IF
IF a THEN
ELSE
ELSEIF b THEN
'^^^^^ [BLOCK] ELSEIF after ELSE: ELSE is the last part of an IF
ELSE
'^^^ [BLOCK] a second ELSE after ELSE: ELSE is the last part of an IF
END IF
IF a THEN PRINT 1
END IF
'^^^^^ [BLOCK] END IF without an open IF: the IF of line 10 ends with its line, because something follows its THEN
IF a THEN PRINT 1: END IF
'                  ^^^^^^ [BLOCK] END IF in a single-line IF closes nothing: the IF ends with its line
