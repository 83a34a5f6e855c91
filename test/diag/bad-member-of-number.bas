DIM n AS INTEGER
PRINT n.length
'       ^^^^^^ [TYPE-MISMATCH] a value of type INTEGER has no members: write LEN
n.x = 5
' ^ [TYPE-MISMATCH] a value of type INTEGER has no members
