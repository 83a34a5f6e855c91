PUT (0, 0), a, PSET
'^^ [UNSUPPORTED] PUT (graphics) is not part of this language: there are no graphics statements
