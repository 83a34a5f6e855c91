SUB Work(a, A)
'           ^ [DIM-DUP] two parameters are named 'A'
END SUB
