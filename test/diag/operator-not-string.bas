IF NOT a$ THEN PRINT 1
'      ^^ [TYPE-MISMATCH] a condition must be a number, not a string
