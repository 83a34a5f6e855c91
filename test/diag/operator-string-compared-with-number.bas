IF a$ = 5 THEN PRINT 1
'  ^^^^^^ [TYPE-MISMATCH] STRING cannot be compared with INTEGER
IF 5 < b$ THEN PRINT 1
'  ^^^^^^ [TYPE-MISMATCH] INTEGER cannot be compared with STRING
