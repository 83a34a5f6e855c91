PRINT LEN(5 + 1)
'         ^^^^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
PRINT UCASE$(5)
'            ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
PRINT ASC(65)
'         ^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
PRINT VAL(5)
'         ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
PRINT INSTR(1, 2)
'           ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
'              ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
