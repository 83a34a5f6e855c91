a = NEXT + 1
'   ^^^^ [SYNTAX] a value expected, but 'NEXT' is a reserved word
b = LOOP
'   ^^^^ [SYNTAX] a value expected, but 'LOOP' is a reserved word
