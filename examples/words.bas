' Counts lines, words and letters of a text and shows the most frequent words; try:
'   bin/fbc examples/words.bas README.md
'   cat *.md | bin/fbc examples/words.bas
' A small hash table, written with arrays only: words that collide take the next free place.

CONSTANT Places = 65536
DIM word$(Places - 1)
DIM times(Places - 1) AS INTEGER
DIM used AS INTEGER, lines AS LONG, words AS LONG, letters AS LONG, longest$

DIM text$, file$ = "/dev/stdin"
IF COMMANDCOUNT > 1 THEN file$ = COMMAND$(1)

TRY
  OPEN file$ FOR INPUT AS #1
CATCH
  PRINT file$; ": "; ERR$
  END 1
END TRY
WHILE NOT EOF(1)
  LINE INPUT #1, text$
  INC lines
  CountLine text$
WEND
CLOSE #1

PRINT lines; " lines, "; words; " words, "; used; " of them different, "; letters; " letters"
IF words > 0 THEN
  PRINT USING "##.## letters in a word, the longest is @"; letters / words; longest$
  Frequent 5
END IF

SUB CountLine(text$)
  DIM i AS INTEGER, start AS INTEGER
  FOR i = 1 TO LEN(text$) + 1
    IF IsLetter(MID$(text$, i, 1)) THEN
      IF start = 0 THEN start = i
    ELSEIF start > 0 THEN
      CountWord LCASE$(text$(start TO i - 1))
      start = 0
    END IF
  NEXT
END SUB

FUNCTION IsLetter(c$) AS INTEGER
  RETURN (c$ >= "a" AND c$ <= "z") OR (c$ >= "A" AND c$ <= "Z") OR c$ >= CHR$(192)
END FUNCTION

SUB CountWord(w$)
  INC words
  INC letters, LEN(w$)
  IF LEN(w$) > LEN(longest$) THEN longest$ = w$
  DIM at AS INTEGER = Hash(w$)
  WHILE times(at) > 0 AND word$(at) <> w$
    at = (at + 1) AND (Places - 1)
  WEND
  IF times(at) = 0 THEN word$(at) = w$: INC used
  INC times(at)
END SUB

FUNCTION Hash(w$) AS INTEGER
  DIM i AS INTEGER
  FOR i = 1 TO LEN(w$)
    Hash = Hash * 31 + ASC(MID$(w$, i, 1))       ' INTEGER wraps around; that does no harm here
  NEXT
  Hash = Hash AND (Places - 1)
END FUNCTION

' The most frequent words, by looking for the greatest count again and again.
SUB Frequent(most AS INTEGER)
  DIM i AS INTEGER, k AS INTEGER, best AS INTEGER
  FOR k = 1 TO MIN(most, used)
    best = -1
    FOR i = 0 TO Places - 1
      IF times(i) = 0 THEN CONTINUE
      IF best < 0 THEN
        best = i
      ELSEIF times(i) > times(best) OR times(i) = times(best) AND word$(i) < word$(best) THEN
        best = i
      END IF
    NEXT
    PRINT USING "#### @"; times(best); word$(best)
    times(best) = 0
  NEXT
END SUB
