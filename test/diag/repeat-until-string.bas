REPEAT
UNTIL "x"
'     ^^^ [TYPE-MISMATCH] a condition must be a number, not a string
