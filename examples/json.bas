' Reads JSON and prints it again with indentation, or the value at the end of a path; try:
'   bin/fbc examples/json.bas package.json
'   bin/fbc examples/json.bas package.json scripts build
'   echo '[1, {"a": [true, null]}]' | bin/fbc examples/json.bas - 2 a
' Objects become maps of ANY, arrays become lists of ANY; what a value is, MATCH TYPE finds out.
OPTION EXPLICIT

CONST Broken = 200
DIM source AS STRING, at AS INTEGER
DIM q$ = CHR$(34)

SUB SkipBlanks
  WHILE at <= LEN(source)
    IF NOT CONTAINS(" \t\r\n", source(at TO at)) THEN EXIT WHILE
    INC at
  WEND
END SUB

' The next character that is no blank.
FUNCTION Look$()
  SkipBlanks
  RETURN MID$(source, at, 1)
END FUNCTION

SUB Expect(c AS STRING)
  IF Look$() <> c THEN THROW Broken
  INC at
END SUB

FUNCTION ReadText$()
  DIM c$
  Expect q$
  DO
    c$ = MID$(source, at, 1)
    INC at
    SELECT CASE c$
      CASE "": THROW Broken
      CASE q$: EXIT DO
      CASE "\\"
        c$ = MID$(source, at, 1)
        INC at
        SELECT CASE c$
          CASE "n": c$ = "\n"
          CASE "t": c$ = "\t"
          CASE "r": c$ = "\r"
          CASE "u": c$ = CHR$(HEX2DEC(MID$(source, at, 4))): INC at, 4
        END SELECT
    END SELECT
    ReadText$ = ReadText$ + c$
  LOOP
END FUNCTION

FUNCTION ReadNumber() AS DOUBLE
  DIM start AS INTEGER = at
  WHILE at <= LEN(source) AND CONTAINS("+-.0123456789eE", MID$(source, at, 1)): INC at: WEND
  IF at = start THEN THROW Broken
  RETURN VAL(source(start TO at - 1))
END FUNCTION

FUNCTION ReadList() AS LIST OF ANY
  DIM l AS LIST OF ANY
  Expect "["
  IF Look$() <> "]" THEN
    l.APPEND(ReadValue())
    WHILE Look$() = ","
      INC at
      l.APPEND(ReadValue())
    WEND
  END IF
  Expect "]"
  RETURN l
END FUNCTION

FUNCTION ReadMap() AS HASHMAP OF ANY
  DIM m AS HASHMAP OF ANY, key$
  Expect "{"
  WHILE Look$() = q$
    key$ = ReadText$()
    Expect ":"
    m(key$) = ReadValue()
    IF Look$() = "," THEN INC at
  WEND
  Expect "}"
  RETURN m
END FUNCTION

FUNCTION ReadWord(w AS STRING, value AS ANY) AS ANY
  IF MID$(source, at, LEN(w)) <> w THEN THROW Broken
  INC at, LEN(w)
  RETURN value
END FUNCTION

FUNCTION ReadValue() AS ANY
  SELECT CASE Look$()
    CASE "{": RETURN ReadMap()
    CASE "[": RETURN ReadList()
    CASE q$: RETURN ReadText$()
    CASE "t": RETURN ReadWord("true", TRUE)
    CASE "f": RETURN ReadWord("false", FALSE)
    CASE "n": RETURN ReadWord("null", NOTHING)
    CASE ELSE: RETURN ReadNumber()
  END SELECT
END FUNCTION

FUNCTION Quoted$(t AS STRING)
  RETURN q$ + REPLACE$(REPLACE$(REPLACE$(t, "\\", "\\\\"), q$, "\\" + q$), "\n", "\\n") + q$
END FUNCTION

FUNCTION Show$(v AS ANY, margin AS STRING)
  DIM parts AS LIST OF STRING, inner AS STRING = margin + "  "
  MATCH TYPE v
    CASE LIST l
      IF l.LENGTH() = 0 THEN RETURN "[]"
      FOR EACH x IN l: parts.APPEND(inner + Show$(x, inner)): NEXT
      RETURN "[\n" + parts.JOIN(",\n") + "\n" + margin + "]"
    CASE HASHMAP OF ANY m
      IF m.SIZE() = 0 THEN RETURN "{}"
      FOR EACH k, x IN m: parts.APPEND(inner + Quoted$(k) + ": " + Show$(x, inner)): NEXT
      RETURN "{\n" + parts.JOIN(",\n") + "\n" + margin + "}"
    CASE STRING t: RETURN Quoted$(t)
    CASE INTEGER b: RETURN IIF(b, "true", "false")
    CASE DOUBLE d: RETURN STR$(d)
    CASE ELSE: RETURN "null"
  END MATCH
END FUNCTION

' What lies below a value under a key or at a position.
FUNCTION Below(v AS ANY, key AS STRING) AS ANY
  MATCH TYPE v
    CASE HASHMAP OF ANY m: IF m.HASKEY(key) THEN RETURN m(key)
    CASE LIST l: RETURN l.GET(VAL(key))
  END MATCH
  RETURN NOTHING
END FUNCTION

IF COMMANDCOUNT < 2 THEN PRINT "which file?": END 1
DIM file$ = IIF(COMMAND$(1) = "-", "/dev/stdin", COMMAND$(1))
TRY
  source = SLURP(file$)
CATCH
  PRINT file$; ": "; ERR$: END 1
END TRY

DIM doc AS ANY, line_ AS INTEGER, i AS INTEGER
TRY
  at = 1
  doc = ReadValue()
  IF Look$() <> "" THEN THROW Broken
CATCH Broken
  line_ = TALLY(source(TO at - 1), "\n") + 1
  PRINT file$; ", line "; line_; ": not JSON"
  END 1
END TRY
FOR i = 2 TO COMMANDCOUNT - 1: doc = Below(doc, COMMAND$(i)): NEXT
PRINT Show$(doc, "")
