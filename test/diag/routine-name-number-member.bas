FUNCTION 7 .T
'        ^ [SYNTAX] the name of a FUNCTION expected, not '7'
END FUNCTION
SUB 3.x
'   ^^ [SYNTAX] the name of a SUB expected, not '3.'
END SUB
