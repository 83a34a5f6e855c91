a = 5 6
'     ^ [SYNTAX] unexpected '6'
PRINT "x" THEN
'         ^^^^ [SYNTAX] unexpected 'THEN'
BEEP a
'    ^ [SYNTAX] BEEP takes no operand
