DIM n AS INTEGER = "5"
'                  ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
DIM s AS STRING = 5
'                 ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
