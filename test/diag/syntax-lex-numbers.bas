a = 1e
'   ^^ [LEX] the exponent of '1e' has no digits
b = 2.5E+
'   ^^^^^ [LEX] the exponent of '2.5E+' has no digits
c = 1.2.3
'   ^^^^^ [LEX] the number '1.2.3' has two decimal points
d = &H
'   ^^ [LEX] there is no digit after '&H'
e = &B12
'   ^^^^ [LEX] '&B12' has a digit that base 2 does not have
f = &HFFFFFFFFFFFFFFFFF
'   ^^^^^^^^^^^^^^^^^^^ [LEX] '&HFFFFFFFFFFFFFFFFF' does not fit 64 bits
g = &O1234567012345670123456701
'   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ [LEX] '&O1234567012345670123456701' does not fit 64 bits
h = 0x
'   ^^ [LEX] there is no digit after '0x'
