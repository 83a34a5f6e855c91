SWAP a
'     ^ [SYNTAX] ',' expected between the two variables of SWAP, not the end of the line
