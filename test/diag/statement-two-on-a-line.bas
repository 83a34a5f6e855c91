a = 5 b = 6
'     ^ [SYNTAX] ':' or a new line expected before 'b'
