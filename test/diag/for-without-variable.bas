FOR 1 TO 10
'   ^ [SYNTAX] a variable after FOR expected, not '1'
NEXT
