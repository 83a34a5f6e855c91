' Tokenizer for a little language, results in a LIST and in arrays that grow
OPTION EXPLICIT
TYPE Token
  kind AS INTEGER
  text AS STRING
  lineNo AS INTEGER
END TYPE
CONST kNumber = 1, kName = 2, kString = 3, kSign = 4
DIM toks(0) AS Token, count AS INTEGER = 0
DIM counts AS HASHMAP, i AS INTEGER, src AS STRING

SUB Emit (kind AS INTEGER, text AS STRING, lineNo AS INTEGER)
  IF count > UBOUND(toks) THEN REDIM PRESERVE toks(count * 2)
  toks(count).kind = kind
  toks(count).text = text
  toks(count).lineNo = lineNo
  count = count + 1
END SUB

FUNCTION IsDigit (c AS STRING) AS INTEGER
  IsDigit = c >= "0" AND c <= "9"
END FUNCTION

FUNCTION IsAlpha (c AS STRING) AS INTEGER
  DIM u AS STRING = UCASE$(c)
  IsAlpha = (u >= "A" AND u <= "Z") OR u = "_"
END FUNCTION

SUB Scan (s AS STRING)
  DIM p AS INTEGER = 1, q AS INTEGER, c AS STRING, lineNo AS INTEGER = 1
  DO WHILE p <= LEN(s)
    c = MID$(s, p, 1)
    IF c = CHR$(10) THEN
      INC lineNo: INC p
    ELSEIF c = " " OR c = "\t" THEN
      INC p
    ELSEIF IsDigit(c) THEN
      q = p
      WHILE IsDigit(MID$(s, q, 1)) OR MID$(s, q, 1) = ".": INC q: WEND
      Emit kNumber, s(p TO q - 1), lineNo
      p = q
    ELSEIF IsAlpha(c) THEN
      q = p
      WHILE IsAlpha(MID$(s, q, 1)) OR IsDigit(MID$(s, q, 1))
        INC q
      WEND
      Emit kName, MID$(s, p, q - p), lineNo
      p = q
    ELSEIF c = CHR$(34) THEN
      q = INSTR(p + 1, s, CHR$(34))
      IF q = 0 THEN THROW 300, lineNo
      Emit kString, MID$(s, p + 1, q - p - 1), lineNo
      p = q + 1
    ELSE
      SELECT CASE MID$(s, p, 2)
        CASE "<=", ">=", "<>", ":="
          Emit kSign, MID$(s, p, 2), lineNo
          p = p + 2
        CASE ELSE
          Emit kSign, c, lineNo
          p = p + 1
      END SELECT
    END IF
  LOOP
END SUB

src = "if x1 >= 10.5 then" + CHR$(10) + "  print(\"hi there\") ; total := total + x1*2" + CHR$(10) + "end"
Scan src
DIM kinds$(4)
kinds$(1) = "number": kinds$(2) = "name": kinds$(3) = "string": kinds$(4) = "sign"
FOR i = 0 TO count - 1
  PRINT toks(i).lineNo; " "; LEFT$(kinds$(toks(i).kind) + SPACE$(8), 8); "["; toks(i).text; "]"
  IF counts.HASKEY(kinds$(toks(i).kind)) THEN
    counts(kinds$(toks(i).kind)) = STR$(VAL(counts(kinds$(toks(i).kind))) + 1)
  ELSE
    counts(kinds$(toks(i).kind)) = "1"
  END IF
NEXT
FOR i = 1 TO 4: PRINT kinds$(i); "="; counts(kinds$(i)); " ";: NEXT: PRINT
TRY
  Scan "a" + CHR$(10) + "b ""unclosed"
CATCH 300
  PRINT "unclosed string in line "; ERL
END TRY
PRINT count; " tokens, room for "; UBOUND(toks) + 1
'> 1 name    [if]
'> 1 name    [x1]
'> 1 sign    [>=]
'> 1 number  [10.5]
'> 1 name    [then]
'> 2 name    [print]
'> 2 sign    [(]
'> 2 string  [hi there]
'> 2 sign    [)]
'> 2 sign    [;]
'> 2 name    [total]
'> 2 sign    [:=]
'> 2 name    [total]
'> 2 sign    [+]
'> 2 name    [x1]
'> 2 sign    [*]
'> 2 number  [2]
'> 3 name    [end]
'> number=2 name=8 string=1 sign=7
'> unclosed string in line 2
'> 20 tokens, room for 31
