ENUM Colour
'^^^ [UNSUPPORTED] ENUM is not part of this language: declare each value with CONSTANT
  Red
END ENUM
