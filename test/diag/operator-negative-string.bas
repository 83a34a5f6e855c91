PRINT -"5"
'     ^^^^ [TYPE-MISMATCH] '-' cannot be applied to STRING
