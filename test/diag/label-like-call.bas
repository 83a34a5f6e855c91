SUB Show
  PRINT "shown"
Show: PRINT "again"
'^^^ warning [LABEL-CALL] 'Show:' at the start of a line is a label, and nothing jumps to it; CALL Show calls the procedure
END SUB
SUB Twice(n)
END SUB
Show: PRINT "after"
'^^^ warning [LABEL-CALL] 'Show:' at the start of a line is a label, and nothing jumps to it; CALL Show calls the procedure
CALL Show: Show: PRINT 1
Twice: PRINT 2
SUB Used
END SUB
Used: PRINT 3
IF 1 > 2 THEN GOTO Used
'  ^^^^^ warning [CONSTANT-CONDITION] this condition is always false
SUB Items
END SUB
RESTORE Items
READ a
Items: DATA 1
