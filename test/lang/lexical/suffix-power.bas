' 1.4 In an expression `^` after a name is the power operator.
x = 3
PRINT x^2; x^x; " "; 2^x; x^(1+1)
y = x^2+1
PRINT y
IF x^2=9 THEN PRINT "nine"
'> 927 89
'> 10
'> nine
