OPTION SYSTEM
DIM p AS ANY PTR
PRINT *p
'      ^ [TYPE-MISMATCH] an ANY PTR must be given a type with CAST before it is used
