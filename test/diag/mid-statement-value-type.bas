MID$(a$, 1) = 5
'             ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
