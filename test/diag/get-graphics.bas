GET (0, 0)-(10, 10), a
'^^ [UNSUPPORTED] GET (graphics) is not part of this language: there are no graphics statements
PUT (0, 0), a
'^^ [UNSUPPORTED] PUT (graphics) is not part of this language: there are no graphics statements
