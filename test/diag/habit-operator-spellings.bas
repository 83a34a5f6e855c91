a = 5 % 2
'     ^ [LEX] there is no '%' here; write MOD
b = 2 ** 3
'     ^^ [SYNTAX] there is no operator '**'; write ^
c = a != b
d = a && b
'     ^^ [SYNTAX] '&&' is written AND
e = a || b
'     ^^ [LEX] there is no '||' here; write OR
f = !a
'   ^ [LEX] there is no '!' here; write NOT
g = a <> b
h = a ? 1 : 2
'     ^ [SYNTAX] there is no '?' operator; write IIF(condition, a, b)
i = a << 2
'     ^^ [SYNTAX] there is no operator '<<'; write a * 2 ^ n
j = 5 // 2
'     ^^ [LEX] a comment begins with '
k = a === b
'     ^^^ [SYNTAX] '==' is written '='
PRINT 5 mod 2
