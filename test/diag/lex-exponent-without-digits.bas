a = 1E
'   ^^ [LEX] the exponent of '1E' has no digits
b = 2.5E+
'   ^^^^^ [LEX] the exponent of '2.5E+' has no digits
c# = 1D-
'    ^^^ [LEX] the exponent of '1D-' has no digits
