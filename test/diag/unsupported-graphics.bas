PSET (1, 2), 3
'^^^ [UNSUPPORTED] PSET is not part of this language
CIRCLE (10, 10), 5
'^^^^^ [UNSUPPORTED] CIRCLE is not part of this language
RECT 1, 2, 3, 4
'^^^ [UNSUPPORTED] RECT is not part of this language
SPRLOAD 1, "x"
'^^^^^^ [UNSUPPORTED] SPRLOAD is not part of this language
PLAY "cde"
'^^^ [UNSUPPORTED] PLAY is not part of this language
