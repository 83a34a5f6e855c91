SUB Work(a b)
'          ^ [SYNTAX] ',' or ')' expected after a parameter, not 'b'
END SUB
