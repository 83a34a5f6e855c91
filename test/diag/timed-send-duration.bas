DIM h AS FUTURE
AFTER "x" MS SEND h, 1
'     ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
