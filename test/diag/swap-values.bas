SWAP a, 5
'       ^ [SYNTAX] a variable expected, not '5'
