' Wrap and justify text
OPTION EXPLICIT
DIM text$, width AS INTEGER
text$ = "The quick brown fox jumps over the lazy dog. " + _
        "Pack my box with five dozen liquor jugs! How vexingly quick daft zebras jump; " + _
        "sphinx of black quartz, judge my vow. Äußerst schön: ñandú, 日本語 works too."

FUNCTION NextWord$ (BYREF s AS STRING)
  DIM p AS INTEGER
  s = LTRIM$(s)
  p = INSTR(s, " ")
  IF p = 0 THEN
    NextWord$ = s
    s = ""
  ELSE
    NextWord$ = LEFT$(s, p - 1)
    s = MID$(s, p + 1)
  END IF
END FUNCTION

FUNCTION Justify$ (l AS STRING, w AS INTEGER)
  DIM words$(0), gaps AS INTEGER, extra AS INTEGER, i AS INTEGER, r AS STRING
  words$() = SPLIT$(l, " ")
  gaps = UBOUND(words$)
  IF gaps < 1 THEN
    Justify$ = l
    EXIT FUNCTION
  END IF
  extra = w - LEN(l)
  r = words$(0)
  FOR i = 1 TO gaps
    r = r + SPACE$(1 + extra \ gaps)
    IF i <= extra MOD gaps THEN r = r + " "
    r = r + words$(i)
  NEXT i
  Justify$ = r
END FUNCTION

SUB Wrap (t AS STRING, w AS INTEGER, full AS INTEGER)
  DIM lineText AS STRING, word AS STRING
  WHILE LEN(t) > 0
    word = NextWord$(t)
    IF LEN(lineText) + LEN(word) + 1 > w AND lineText <> "" THEN
      IF full THEN PRINT "|"; Justify$(lineText, w); "|" ELSE PRINT lineText
      lineText = word
    ELSEIF lineText = "" THEN
      lineText = word
    ELSE
      lineText = lineText + " " + word
    END IF
  WEND
  IF lineText <> "" THEN PRINT IIF(full, "|" + RPAD$(lineText, w) + "|", lineText)
END SUB

FOR width = 24 TO 40 STEP 16
  PRINT "Width"; width
  PRINT STRING$(width, "=")
  Wrap text$, width, 0
  PRINT
  Wrap text$, width, TRUE
NEXT width
PRINT LEN(text$)
'> Width24
'> ========================
'> The quick brown fox
'> jumps over the lazy dog.
'> Pack my box with five
'> dozen liquor jugs! How
'> vexingly quick daft
'> zebras jump; sphinx of
'> black quartz, judge my
'> vow. Äußerst schön:
'> ñandú, 日本語 works too.
'>
'> |The   quick   brown  fox|
'> |jumps over the lazy dog.|
'> |Pack  my  box  with five|
'> |dozen  liquor  jugs! How|
'> |vexingly    quick   daft|
'> |zebras  jump;  sphinx of|
'> |black  quartz,  judge my|
'> |vow.    Äußerst   schön:|
'> |ñandú, 日本語 works too.   |
'> Width40
'> ========================================
'> The quick brown fox jumps over the lazy
'> dog. Pack my box with five dozen liquor
'> jugs! How vexingly quick daft zebras
'> jump; sphinx of black quartz, judge my
'> vow. Äußerst schön: ñandú, 日本語 works
'> too.
'>
'> |The  quick brown fox jumps over the lazy|
'> |dog.  Pack my box with five dozen liquor|
'> |jugs!  How  vexingly  quick  daft zebras|
'> |jump;  sphinx  of black quartz, judge my|
'> |vow.  Äußerst  schön:  ñandú,  日本語 works|
'> |too.                                    |
'> 197
