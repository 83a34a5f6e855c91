n = 5
DELETE n
DELETE 5
'      ^ [SYNTAX] a variable expected, not '5'
