OPTION SYSTEM
DIM n AS INTEGER
PRINT *n
'      ^ [TYPE-MISMATCH] a pointer is needed here, not INTEGER
n[1] = 5
' [TYPE-MISMATCH] a pointer is needed here, not INTEGER
PRINT n->x
'     ^ [TYPE-MISMATCH] a pointer is needed here, not INTEGER
