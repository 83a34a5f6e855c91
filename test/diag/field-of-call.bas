PRINT LEN("x").y
'              ^ [TYPE-MISMATCH] a value of type INTEGER has no members
