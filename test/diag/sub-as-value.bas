SUB Work
END SUB
PRINT Work
'     ^^^^ [NO-RESULT] 'Work' is a SUB and has no result
IF Work() THEN PRINT 1
'  ^^^^^^ [NO-RESULT] 'Work' is a SUB and has no result
