LOCATE "1", 2
'      ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
COLOR "red"
'     ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
