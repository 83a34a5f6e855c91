FUNCTION 7 .T
'        ^ [SYNTAX] the name of a FUNCTION expected, not '7'
END FUNCTION
SUB 3.x
'   ^^ [SYNTAX] a name begins with a letter, not with a digit
END SUB
