SUB Work(INTEGER a)
'        ^^^^^^^ [SYNTAX] the name comes before its type: a AS INTEGER
END SUB
