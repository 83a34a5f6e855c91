' Counts lines, words and letters of a text and shows the most frequent words; try:
'   bin/fbc examples/words.bas README.md
'   cat *.md | bin/fbc examples/words.bas
' A map counts them; a key that is not there counts 0.

DIM times AS HASHMAP OF INTEGER
DIM lines AS LONG, words AS LONG, letters AS LONG, longest$

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

PRINT lines; " lines, "; words; " words, "; times.SIZE(); " of them different, "; letters; " letters"
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
  times(w$) = times(w$) + 1
END SUB

' The most frequent words, by looking for the greatest count again and again.
SUB Frequent(most AS INTEGER)
  DIM k AS INTEGER, best$, top AS INTEGER
  FOR k = 1 TO MIN(most, times.SIZE())
    top = 0
    FOR EACH w$, n IN times
      IF n > top OR n = top AND w$ < best$ THEN best$ = w$: top = n
    NEXT
    PRINT USING "#### @"; top; best$
    times.REMOVE(best$)
  NEXT
END SUB
