CONST n = 1
READ n
'    ^ [CONST-ASSIGN] 'n' is a constant and cannot be changed
INPUT n
'     ^ [CONST-ASSIGN] 'n' is a constant and cannot be changed
FOR n = 1 TO 3
'   ^ [CONST-ASSIGN] 'n' is a constant and cannot be changed
NEXT
DATA 1
