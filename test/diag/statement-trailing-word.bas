a = 5 6
'     ^ [SYNTAX] unexpected '6'
PRINT "x" THEN
'         ^^^^ [SYNTAX] unexpected 'THEN'
CLS a
'   ^ [SYNTAX] CLS takes no operand
