DIM l AS LIST
READ l
'    ^ [TYPE-MISMATCH] a variable for a number or a string is needed, not LIST
DATA 1
