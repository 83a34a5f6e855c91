STRUCT P
'^^^^^ [UNSUPPORTED] STRUCT is not part of this language: write TYPE … END TYPE
  X AS INTEGER
END STRUCT
