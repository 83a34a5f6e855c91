' 1.7 Operators need no blanks around them.
a=7:b=2
PRINT a+b;a-b;a*b;a/b;a\b;a MOD b;a^b;a<b;a>b;a=b;-a
PRINT (a)MOD(b)
'> 95143.531490-10-7
'> 1
