MID$(a, 1, 2) = "x"
'    ^ [TYPE-MISMATCH] a string variable is needed, not DOUBLE
