SUB Print(a)
'   ^^^^^ [SYNTAX] the name of a SUB expected, but 'Print' is a reserved word
END SUB
