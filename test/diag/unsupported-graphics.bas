PSET (1, 2), 3
'^^^ [UNSUPPORTED] PSET is not part of this language: there are no graphics statements
CIRCLE (10, 10), 5
'^^^^^ [UNSUPPORTED] CIRCLE is not part of this language: there are no graphics statements
RECT 1, 2, 3, 4
'^^^ [UNSUPPORTED] RECT is not part of this language: there are no graphics statements
SPRLOAD 1, "x"
'^^^^^^ [UNSUPPORTED] SPRLOAD is not part of this language: there are no graphics statements
PLAY "cde"
'^^^ [UNSUPPORTED] PLAY is not part of this language: there is no sound
