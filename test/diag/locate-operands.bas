LOCATE
'     ^ [SYNTAX] LOCATE needs an operand
LOCATE 1, 2, 3, 4
'               ^ [SYNTAX] LOCATE takes at most 3 operands: row, column, cursor off or on; the shape of the cursor is up to the terminal
LOCATE , , 1, 0, 7
'             ^ [SYNTAX] LOCATE takes at most 3 operands: row, column, cursor off or on; the shape of the cursor is up to the terminal
LOCATE 1,
'        ^ [SYNTAX] a value expected, not the end of the line
LOCATE ,
'       ^ [SYNTAX] a value expected, not the end of the line
LOCATE , ,
'         ^ [SYNTAX] a value expected, not the end of the line
LOCATE 1, 2, ,
'            ^ [SYNTAX] a value expected, not ','
LOCATE "a", 2
COLOR 1, 2, 3
'           ^ [SYNTAX] COLOR takes at most 2 operands: the terminal has no border to colour
CLS 1, 2
'      ^ [SYNTAX] CLS takes one operand
CLS "x"
BEEP 3
'    ^ [SYNTAX] BEEP takes no operand
BOLD , 1
'    ^ [SYNTAX] BOLD takes no operand
SHELL , 2
'     ^ [SYNTAX] the first operand of SHELL cannot be left out
