CLS 0, 1
'      ^ [SYNTAX] CLS takes one operand
COLOR 1, 2, 3
'           ^ [SYNTAX] COLOR takes at most 2 operands: the terminal has no border to colour
LOCATE
'     ^ [SYNTAX] LOCATE needs an operand
LOCATE , 5
SPIT f$
'      ^ [SYNTAX] SPIT needs 2 operands
RGBFG 1, 2
'         ^ [SYNTAX] RGBFG needs 3 operands
KBRAW
'    ^ [SYNTAX] KBRAW needs an operand
BOLD ON
'    ^^ [SYNTAX] BOLD takes no operand
RECT 1, 2
'^^^ [UNSUPPORTED] RECT is not part of this language: there are no graphics statements
AFTER 5 GOSUB 100
'       ^^^^^ [SYNTAX] AFTER needs SEND after the duration, not 'GOSUB'
EVERY 5 CALL x
'       ^^^^ [SYNTAX] EVERY needs SEND after the duration, not 'CALL'
