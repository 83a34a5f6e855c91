FOR i = 1 TO "10"
'            ^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
NEXT
FOR j = "1" TO 3 STEP "1"
'       ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
'                     ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
NEXT
