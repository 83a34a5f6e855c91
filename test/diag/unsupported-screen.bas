SCREEN 13
'^^^^^ [UNSUPPORTED] SCREEN is not part of this language: there are no graphics modes; CLS, LOCATE and COLOR control the terminal
SCREEN 12
'^^^^^ [UNSUPPORTED] SCREEN is not part of this language: there are no graphics modes; CLS, LOCATE and COLOR control the terminal
WIDTH 80, 25
'^^^^ [UNSUPPORTED] WIDTH is not part of this language: the width of the terminal is SCREENWIDTH
