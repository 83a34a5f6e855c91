ELSE
'^^^ [BLOCK] ELSE without an open IF
PRINT 1
ELSEIF a = 1 THEN
'^^^^^ [BLOCK] ELSEIF without an open IF
