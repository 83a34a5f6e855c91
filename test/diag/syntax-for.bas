FOR a(1) = 1 TO 3
'    ^ [FOR-VAR] FOR needs a plain variable, not an element or field
NEXT
FOR p.x = 1 TO 3
'    ^ [FOR-VAR] FOR needs a plain variable, not an element or field
NEXT
FOR 5 = 1 TO 3
'   ^ [SYNTAX] a variable after FOR expected, not '5'
NEXT
FOR i = 1
'        ^ [SYNTAX] 'TO' expected in FOR, not the end of the line
NEXT
FOR j 1 TO 3
'     ^ [SYNTAX] '=' expected after the variable of FOR, not '1'
NEXT
FOR EACH k
'         ^ [SYNTAX] 'IN' expected in FOR EACH, not the end of the line
NEXT
