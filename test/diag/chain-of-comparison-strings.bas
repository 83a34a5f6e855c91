IF a$ < b$ < c$ THEN PRINT 1
'  ^^^^^^^^^^^^ [TYPE-MISMATCH] INTEGER cannot be compared with STRING
