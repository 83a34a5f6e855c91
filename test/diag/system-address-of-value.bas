OPTION SYSTEM
DIM p AS ANY PTR
p = @5
'    ^ [SYNTAX] '@' takes the address of a variable, an element or a field
p = @(a + b)
'    ^^^^^^^ [SYNTAX] '@' takes the address of a variable, an element or a field
