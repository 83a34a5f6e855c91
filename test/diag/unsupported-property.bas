PROPERTY Size AS INTEGER
'^^^^^^^ [UNSUPPORTED] PROPERTY is not part of this language: use a METHOD
END PROPERTY
