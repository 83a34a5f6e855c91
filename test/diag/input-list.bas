DIM l AS LIST
INPUT l
'     ^ [TYPE-MISMATCH] a variable for a number or a string is needed, not LIST
