DIM l AS LIST
GET #1, , l
'         ^ [TYPE-MISMATCH] a variable for a number or a string is needed, not LIST
