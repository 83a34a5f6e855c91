GET #1, 1, 5
'          ^ [SYNTAX] a variable expected, not '5'
