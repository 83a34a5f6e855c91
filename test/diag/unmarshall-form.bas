DIM m AS MARSHALLED
UNMARSHALL x m
'            ^ [SYNTAX] ',' expected after the target of UNMARSHALL, not 'm'
UNMARSHALL 5, m
'          ^ [SYNTAX] a variable expected, not '5'
