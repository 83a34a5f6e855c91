' 1.4 A suffix attaches greedily: x!=5 is x! = 5.
x!=5
y%=7:z&=8
PRINT x!; y%; z&
IF x!=5 THEN PRINT "equal"
a$="p":b$="q"
PRINT a$ & b$; a$+b$
IF x! != 6 THEN PRINT "unequal"
'> 578
'> equal
'> pqpq
'> unequal
