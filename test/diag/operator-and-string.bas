IF a$ AND b THEN PRINT 1
'  ^^ [TYPE-MISMATCH] 'AND' cannot be applied to STRING
