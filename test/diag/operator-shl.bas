a = b SHL 2
'     ^^^ [SYNTAX] there is no operator 'SHL'; write a * 2 ^ n
c = d << 2
'     ^^ [SYNTAX] there is no operator '<<'; write a * 2 ^ n
e = f >> 2
'     ^^ [SYNTAX] there is no operator '>>'; write a \ 2 ^ n
