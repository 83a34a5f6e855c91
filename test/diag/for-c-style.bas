FOR (i = 0; i < 10; i++)
'   ^ [SYNTAX] a variable after FOR expected, not '('
NEXT
