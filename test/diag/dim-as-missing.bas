DIM a INTEGER
'     ^^^^^^^ [SYNTAX] AS is missing before the type 'INTEGER'
