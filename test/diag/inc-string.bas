INC a$
'   ^^ [TYPE-MISMATCH] a numeric variable is needed, not STRING
DEC b$, 2
'   ^^ [TYPE-MISMATCH] a numeric variable is needed, not STRING
