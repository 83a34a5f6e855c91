SUB
'  ^ [SYNTAX] the name of a SUB expected, not the end of the line
END SUB
SUB 5
'   ^ [SYNTAX] the name of a SUB expected, not '5'
END SUB
