OPTION DIGITS 0
'             ^ [OPTION] OPTION DIGITS is a number from 1 to 17
OPTION DIGITS 18
'             ^^ [OPTION] OPTION DIGITS is a number from 1 to 17
OPTION DIGITS many
'             ^^^^ [OPTION] OPTION DIGITS needs a number, not 'many'
