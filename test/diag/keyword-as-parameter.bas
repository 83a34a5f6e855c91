SUB Draw(to AS INTEGER, step AS INTEGER)
'        ^^ [SYNTAX] a parameter expected, but 'to' is a reserved word
END SUB
