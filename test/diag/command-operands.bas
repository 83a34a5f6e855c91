BOLD 5
'    ^ [SYNTAX] BOLD takes no operand
LOCATE
'     ^ [SYNTAX] LOCATE needs an operand
COLOR 1, 2, 3, 4
'           ^ [SYNTAX] COLOR takes at most 2 operands: the terminal has no border to colour
SLEEP 1, 2
'        ^ [SYNTAX] SLEEP takes one operand
