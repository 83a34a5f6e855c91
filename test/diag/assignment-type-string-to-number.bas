DIM n AS INTEGER
n = "12"
'   ^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
m% = "12"
'    ^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
