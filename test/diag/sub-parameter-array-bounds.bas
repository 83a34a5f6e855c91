SUB Work(a(10) AS INTEGER)
'          ^^ [SYNTAX] a parameter for an array has empty parentheses: a()
END SUB
