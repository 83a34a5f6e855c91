CLASS Node
  value AS INTEGER
  next AS Node
END CLASS
DIM n AS Node
n = NULL
'   ^^^^ [UNSUPPORTED] NULL is not part of this language: write NOTHING
IF n = NULL THEN PRINT "none"
'      ^^^^ [UNSUPPORTED] NULL is not part of this language: write NOTHING
IF n IS NOTHING THEN PRINT "none"
IF n = nil THEN PRINT "nil"
'      ^^^ [UNSUPPORTED] nil is not part of this language: write NOTHING
IF n <> None THEN PRINT "some"
'       ^^^^ [UNSUPPORTED] None is not part of this language: write NOTHING
n = New Node
