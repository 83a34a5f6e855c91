' a procedure of the program may have such a name
SUB Poke(a, b)
END SUB
Poke 1, 2
Rect 3, 4
'^^^ [UNSUPPORTED] RECT is not part of this language: there are no graphics statements
SUB Beep
END SUB
Beep
PSET 1, 2
'^^^ [UNSUPPORTED] PSET is not part of this language: there are no graphics statements
