VIEW (1, 1)-(10, 10)
'^^^ [UNSUPPORTED] VIEW is not part of this language: the screen has no parts of its own; LOCATE and CLS work on the whole
WINDOW (0, 0)-(1, 1)
'^^^^^ [UNSUPPORTED] WINDOW is not part of this language: there are no graphics statements
PALETTE 1, 2
'^^^^^^ [UNSUPPORTED] PALETTE is not part of this language: there are no graphics statements
PAINT (1, 1)
'^^^^ [UNSUPPORTED] PAINT is not part of this language: there are no graphics statements
DRAW "u10"
'^^^ [UNSUPPORTED] DRAW is not part of this language: there are no graphics statements
PRESET (1, 1)
'^^^^^ [UNSUPPORTED] PRESET is not part of this language: there are no graphics statements
