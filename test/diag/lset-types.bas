LSET a$ = 5
'         ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
RSET n = "x"
'    ^ [TYPE-MISMATCH] a string variable is needed, not DOUBLE
