OPTION SYSTEM
DIM p AS INTEGER PTR, q AS DOUBLE PTR
p = q
'   ^ [TYPE-MISMATCH] DOUBLE PTR where INTEGER PTR is needed
p = 5.5
'   ^^^ [TYPE-MISMATCH] DOUBLE where INTEGER PTR is needed
PRINT p * 2
'     ^^^^^ [TYPE-MISMATCH] '*' cannot be applied to INTEGER PTR and INTEGER
