LINE (0, 0)-(10, 10), 4, B
'^^^ [UNSUPPORTED] LINE (graphics) is not part of this language: there are no graphics statements
