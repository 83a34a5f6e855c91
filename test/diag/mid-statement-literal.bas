MID$("abc", 1) = "x"
'    ^^^^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
