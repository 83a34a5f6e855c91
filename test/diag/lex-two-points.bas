a = 1.2.3
'   ^^^^^ [LEX] the number '1.2.3' has two decimal points
b = 1..2
'     ^^ [SYNTAX] a member after the point expected, not '.2'
