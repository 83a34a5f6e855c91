CONST a AS INTEGER = "x"
'                    ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
CONST b$ = 5
'          ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
