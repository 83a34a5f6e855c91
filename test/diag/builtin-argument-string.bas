PRINT SQR("4")
'         ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
PRINT CHR$("A")
'          ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
PRINT LEFT$("abc", "2")
'                  ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
