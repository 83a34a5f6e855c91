OPEN 5 FOR INPUT AS #1
'    ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
OPEN "x" FOR INPUT AS "1"
'                     ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
