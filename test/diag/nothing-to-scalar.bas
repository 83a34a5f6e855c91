DIM n AS INTEGER, s AS STRING, l AS LIST
n = NOTHING
'   ^^^^^^^ [TYPE-MISMATCH] NOTHING where INTEGER is needed
s = NOTHING
'   ^^^^^^^ [TYPE-MISMATCH] NOTHING where STRING is needed
l = NOTHING
'   ^^^^^^^ [TYPE-MISMATCH] NOTHING where LIST is needed
