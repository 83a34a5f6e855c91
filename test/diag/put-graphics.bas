PUT (0, 0), a
'^^ [UNSUPPORTED] PUT (graphics) is not part of this language: there are no graphics statements
