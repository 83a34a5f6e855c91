KEY OFF
'^^ [UNSUPPORTED] KEY is not part of this language: read keys with INKEY$ or KBGET
KEY 1, "x"
'^^ [UNSUPPORTED] KEY is not part of this language: read keys with INKEY$ or KBGET
