PRINT a$.length
'        ^^^^^^ [TYPE-MISMATCH] a value of type STRING has no members: write LEN
PRINT "x".upper()
'         ^^^^^ [TYPE-MISMATCH] a value of type STRING has no members: write UCASE$
