FIELD #1, 20 AS n
'               ^ [TYPE-MISMATCH] a string variable is needed, not DOUBLE
