DIM l AS LIST
PUT #1, 1, l
'          ^ [TYPE-MISMATCH] a value of type LIST cannot be written to a file, only numbers and strings can
