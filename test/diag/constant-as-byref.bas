CONST n = 1
SUB Work(BYREF k AS INTEGER)
END SUB
Work n
'    ^ [CONST-ASSIGN] 'n' is a constant and cannot be changed
