SUB Work(a, b
'            ^ [SYNTAX] ')' is missing
END SUB
