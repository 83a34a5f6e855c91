' letters: MID$, ASC, CHR$, INSTR, comparison and appending of single characters.
DIM text AS STRING, turned AS STRING, c AS STRING
DIM i AS INTEGER, round AS INTEGER, vowels AS INTEGER, check AS INTEGER, same AS INTEGER

FOR round = 1 TO 2000
  text = ""
  FOR i = 0 TO 9999
    text = text + CHR$(97 + (i * 7 + round) MOD 26)
  NEXT
  turned = ""
  FOR i = LEN(text) TO 1 STEP -1
    c = MID$(text, i, 1)
    IF INSTR("aeiou", c) > 0 THEN
      vowels = vowels + 1
      turned = turned + UCASE$(c)
    ELSEIF c < "n" THEN
      turned = turned + c
    ELSE
      turned = turned + "."
    END IF
  NEXT
  FOR i = 1 TO LEN(turned)
    check = (check * 31 + ASC(MID$(turned, i, 1))) MOD 1000003
    IF MID$(turned, i, 1) = MID$(text, i, 1) THEN same = same + 1
  NEXT
NEXT
PRINT vowels; " "; check; " "; same
