SUB Work(a INTEGER)
'          ^^^^^^^ [SYNTAX] AS is missing before the type 'INTEGER'
END SUB
